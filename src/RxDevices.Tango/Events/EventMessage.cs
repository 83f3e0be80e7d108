using System.Buffers;

namespace RxDevices.Tango;

/// <summary>An event or a heartbeat, taken apart.</summary>
internal static class EventMessage
{
    private const int Heartbeat = 3;
    private const int Event = 4;

    /// <summary>Reads what stands around the payload; false when that is no event.</summary>
    public static bool TryRead(IReadOnlyList<ReadOnlySequence<byte>> frames, out bool isLittleEndian, out uint counter, out bool isFailure)
    {
        (isLittleEndian, counter, isFailure) = (true, 0, false);
        if (frames.Count is not (Heartbeat or Event) || frames[1].Length != 1)
        {
            return false;
        }

        isLittleEndian = frames[1].FirstSpan[0] != 0;
        var reader = new CdrReader(frames[2], isLittleEndian, 0);
        reader.ReadLong();
        counter = reader.ReadULong();
        reader.SkipString();
        reader.SkipNumbers(1, 1, reader.ReadCount(1));
        isFailure = reader.ReadBoolean();
        return reader.Problem is null;
    }

    /// <summary>What an event carries.</summary>
    public static ReadOnlySequence<byte> PayloadOf(IReadOnlyList<ReadOnlySequence<byte>> frames) => frames[Event - 1];

    /// <summary>A reader of what an event carries. Too few bytes are none.</summary>
    public static CdrReader Open(ReadOnlySequence<byte> payload, bool isLittleEndian) =>
        new(payload.Slice(Math.Min(payload.Length, EventPayload.MarkerLength)), isLittleEndian, 0);
}
