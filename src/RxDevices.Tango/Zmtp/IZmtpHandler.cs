using System.Buffers;

namespace RxDevices.Tango;

/// <summary>What is done with what a peer says. Each answers what is wrong with it, whereupon the peer is dropped, or null.</summary>
/// <remarks>One call at a time.</remarks>
internal interface IZmtpHandler
{
    /// <summary>The peer is there, and is a socket of that type.</summary>
    string? Begin(ZmtpConnection connection, string socketType);

    /// <summary>The peer sent a message; its bytes last as long as the call.</summary>
    string? Message(IReadOnlyList<ReadOnlySequence<byte>> frames);

    /// <summary>The peer sent a command.</summary>
    string? Command(string name, ReadOnlySequence<byte> content);
}
