using System.Buffers;
using System.Buffers.Binary;

namespace RxDevices.Tango;

/// <summary>
/// Cuts the bytes of a connection into messages and commands. A message stays where it lies in the pipe until all its frames are there;
/// memory grows with what has come, never with what is claimed.
/// </summary>
/// <remarks>One owner at a time. Never throws on any input.</remarks>
internal sealed class ZmtpFramer(ZmtpLimits limits)
{
    private readonly List<ReadOnlySequence<byte>> frames = [];

    /// <summary>What is wrong, once the connection is broken.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether what was read last is a command, in one frame.</summary>
    public bool IsCommand { get; private set; }

    /// <summary>The frames of what was read last, until the next.</summary>
    public IReadOnlyList<ReadOnlySequence<byte>> Frames => frames;

    /// <summary>Takes the next whole message or command off the front of the buffer; false when it is not there yet or never will be.</summary>
    public bool TryRead(ref ReadOnlySequence<byte> buffer)
    {
        frames.Clear();
        var rest = buffer;
        long size = 0;
        while (Problem is null && TryReadFrame(ref rest, ref size, out var flags))
        {
            if ((flags & ZmtpFrame.More) == 0)
            {
                IsCommand = (flags & ZmtpFrame.Command) != 0;
                buffer = rest;
                return true;
            }
        }

        return false;
    }

    private bool TryReadFrame(ref ReadOnlySequence<byte> rest, ref long total, out byte flags)
    {
        Span<byte> head = stackalloc byte[ZmtpFrame.LongestHead];
        head = head[..(int)Math.Min(rest.Length, head.Length)];
        rest.Slice(0, head.Length).CopyTo(head);
        flags = head.IsEmpty ? (byte)0 : head[0];
        Problem = WrongFlags(flags);
        var isLong = (flags & ZmtpFrame.Long) != 0;
        var length = isLong ? ZmtpFrame.LongestHead : 2;
        if (Problem is not null || head.Length < length)
        {
            return false;
        }

        var size = isLong ? BinaryPrimitives.ReadUInt64BigEndian(head[1..]) : head[1];
        if (size > (ulong)(limits.LargestMessage - total) || frames.Count == limits.MostFrames)
        {
            Problem = "the message is too large";
            return false;
        }

        if ((ulong)(rest.Length - length) < size)
        {
            return false;
        }

        total += (long)size;
        frames.Add(rest.Slice(length, (long)size));
        rest = rest.Slice(length + (long)size);
        return true;
    }

    private string? WrongFlags(byte flags) =>
        (flags & ~(ZmtpFrame.More | ZmtpFrame.Long | ZmtpFrame.Command)) != 0 ? "a frame has flags that are not defined"
        : (flags & ZmtpFrame.Command) == 0 ? null
        : (flags & ZmtpFrame.More) != 0 ? "a command goes on in another frame"
        : frames.Count > 0 ? "a command stands inside a message"
        : null;
}
