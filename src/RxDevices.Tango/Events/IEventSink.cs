using System.Buffers;

namespace RxDevices.Tango;

/// <summary>One who wants the events of a topic.</summary>
internal interface IEventSink
{
    /// <summary>It is being subscribed to, so that events may come.</summary>
    void Prepare();

    /// <summary>The subscription is in place, so that no event is missed any more.</summary>
    void Begin();

    /// <summary>An event came; its bytes last as long as the call.</summary>
    void Take(ReadOnlySequence<byte> payload, uint counter, bool isFailure, bool isLittleEndian);

    /// <summary>The server is silent or gone.</summary>
    void Lose();
}
