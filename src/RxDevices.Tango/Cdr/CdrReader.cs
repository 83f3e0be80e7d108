using System.Buffers;
using System.Globalization;

namespace RxDevices.Tango;

/// <summary>
/// Walks once over a message in CDR, wherever its bytes lie: in one span or in the segments of a pipe. It never throws on any input:
/// the first thing that is not there is said in <see cref="Problem"/>, and from then on all numbers are 0 and all sequences empty. A
/// copy of a reader is a bookmark.
/// </summary>
/// <remarks>One owner at a time. Source: CORBA 3.0, chapter 15.3 "CDR Transfer Syntax".</remarks>
internal ref partial struct CdrReader
{
    // What nests deeper is an attack on the stack.
    private const int Deepest = 32;

    private readonly ReadOnlySequence<byte> message;
    private ReadOnlySpan<byte> segment;
    private SequencePosition following;
    private int segmentStart;
    private int at;
    private int end;
    private int origin;
    private int depth;
    private bool isLittleEndian;

    /// <summary>A reader of bytes in one piece.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="isLittleEndian">Their byte order.</param>
    /// <param name="origin">The byte from which alignment counts, and with which reading begins.</param>
    public CdrReader(ReadOnlySpan<byte> bytes, bool isLittleEndian, int origin = 0)
    {
        segment = bytes;
        end = bytes.Length;
        at = this.origin = origin;
        this.isLittleEndian = isLittleEndian;
    }

    /// <summary>A reader of bytes in pieces; alignment counts from the first.</summary>
    /// <param name="message">The bytes; no more than 2 GiB.</param>
    /// <param name="isLittleEndian">Their byte order.</param>
    /// <param name="start">The byte with which reading begins.</param>
    public CdrReader(ReadOnlySequence<byte> message, bool isLittleEndian, int start)
    {
        this.message = message;
        this.isLittleEndian = isLittleEndian;
        segment = message.FirstSpan;
        following = message.Start;
        message.TryGet(ref following, out _);
        end = checked((int)message.Length);
        at = start;
    }

    /// <summary>What was wrong first, and where; null while all is well.</summary>
    public string? Problem { get; private set; }

    /// <summary>How many bytes are left.</summary>
    public readonly int Remaining => Math.Max(0, end - at);

    /// <summary>Where the next byte is, counted from the first of the message.</summary>
    public readonly int Position => at;

    private readonly bool IsSwapped => isLittleEndian != BitConverter.IsLittleEndian;

    /// <summary>Notes a problem, unless there was one before, and ends the reading.</summary>
    public void Fail(string what)
    {
        Problem ??= string.Create(CultureInfo.InvariantCulture, $"{what} at byte {at}");
        end = at;
    }

    /// <summary>A message that has more in it than was expected is not understood.</summary>
    public void End()
    {
        if (Remaining > 0)
        {
            Fail("something is left over");
        }
    }

    /// <summary>Goes on where a body of GIOP 1.2 begins: at the next multiple of 8, unless there is none.</summary>
    public void SkipToBody()
    {
        if (Remaining > 0)
        {
            Claim(8, 0);
        }
    }

    /// <summary>Goes one level down; false when that is too deep, or there was a problem.</summary>
    public bool Descend()
    {
        if (++depth > Deepest)
        {
            Fail("it nests too deeply");
        }

        return Problem is null;
    }

    public void Ascend() => depth--;

    // Aligns, and makes sure that so many bytes are there.
    private bool Claim(int alignment, long count)
    {
        var start = at + (-(at - origin) & (alignment - 1));
        if (count > end - start)
        {
            Fail("the message ends too early");
            return false;
        }

        at = start;
        return true;
    }

    // Only after a claim. Skipping does not look at segments, so the one we are in may lie far behind.
    private void Copy(scoped Span<byte> destination)
    {
        while (true)
        {
            var here = at - segmentStart;
            if (here <= segment.Length - destination.Length)
            {
                segment.Slice(here, destination.Length).CopyTo(destination);
                at += destination.Length;
                return;
            }

            if (here < segment.Length)
            {
                var part = segment[here..];
                part.CopyTo(destination);
                destination = destination[part.Length..];
                at += part.Length;
            }

            segmentStart += segment.Length;
            message.TryGet(ref following, out var memory);
            segment = memory.Span;
        }
    }
}
