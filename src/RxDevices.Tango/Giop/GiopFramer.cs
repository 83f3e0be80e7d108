using System.Buffers;

namespace RxDevices.Tango;

/// <summary>
/// Cuts the bytes of a connection into messages and puts fragments together. A message in one piece stays where it lies in the pipe;
/// of fragments it keeps a copy, because they may come one by one, with other messages between them. Memory grows with what has come,
/// never with what is claimed.
/// </summary>
/// <remarks>One owner at a time. Never throws on any input.</remarks>
internal sealed class GiopFramer(GiopLimits limits)
{
    private readonly FragmentAssembly fragments = new(limits);

    /// <summary>What is wrong, once the connection is broken.</summary>
    public string? Problem { get; private set; }

    /// <summary>Takes the next whole message off the front of the buffer.</summary>
    public FrameResult TryRead(ref ReadOnlySequence<byte> buffer, out GiopMessage message)
    {
        message = default;
        while (Problem is null)
        {
            if (!TryReadHeader(buffer, out var header) || buffer.Length - GiopHeader.Length < header.Size)
            {
                return Problem is null ? FrameResult.Incomplete : FrameResult.Broken;
            }

            message = new(header, buffer.Slice(0, GiopHeader.Length + header.Size));
            buffer = buffer.Slice(message.Bytes.End);
            if (!header.HasMore && header.Type is not (GiopMessageType.Fragment or GiopMessageType.CancelRequest))
            {
                return FrameResult.Message;
            }

            Problem = fragments.Take(ref message, out var isWhole);
            if (isWhole)
            {
                return FrameResult.Message;
            }
        }

        message = default;
        return FrameResult.Broken;
    }

    private bool TryReadHeader(ReadOnlySequence<byte> buffer, out GiopHeader header)
    {
        header = default;
        Span<byte> bytes = stackalloc byte[GiopHeader.Length];
        bytes = bytes[..(int)Math.Min(buffer.Length, bytes.Length)];
        buffer.Slice(0, bytes.Length).CopyTo(bytes);
        if (bytes.Length < GiopHeader.Length)
        {
            // A client of another protocol need not wait for its answer until it has said twelve bytes.
            Problem = GiopHeader.MayBegin(bytes) ? null : "this is not GIOP";
            return false;
        }

        Problem = !GiopHeader.TryRead(bytes, out header) ? "this is not GIOP 1.0, 1.1 or 1.2"
            : header.Size > limits.LargestMessage - GiopHeader.Length ? "the message is too large"
            : null;
        return Problem is null;
    }
}
