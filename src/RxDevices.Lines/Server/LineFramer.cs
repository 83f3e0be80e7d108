using System.Buffers;

namespace RxDevices.Lines;

/// <summary>Cuts bytes into lines. Holds no bytes of its own; remembers only whether it is passing over a line that is too long.</summary>
/// <remarks>One owner at a time. Never throws on any input.</remarks>
internal struct LineFramer(int longestLine)
{
    private bool passingOver;

    /// <summary>Whether it is in the middle of a line that is too long.</summary>
    public readonly bool IsPassingOver => passingOver;

    /// <summary>Takes the next whole line off the front of the buffer.</summary>
    /// <param name="buffer">What has come and was not taken yet.</param>
    /// <param name="isLast">Whether nothing follows, so that what is left without a line end is a line.</param>
    /// <param name="line">The line.</param>
    public bool TryRead(ref ReadOnlySequence<byte> buffer, bool isLast, out Line line)
    {
        // Nearly always all there is stands in one piece, and nobody has to be passed over: the line is what stands in the buffer.
        if (buffer.IsSingleSegment && !passingOver)
        {
            var length = buffer.FirstSpan.IndexOf((byte)'\n');
            if (length >= 0 && length <= longestLine)
            {
                line = new(buffer.First[..length]);
                buffer = buffer.Slice(length + 1);
                return true;
            }
        }

        while (buffer.PositionOf((byte)'\n') is { } end)
        {
            var text = buffer.Slice(0, end);
            buffer = buffer.Slice(buffer.GetPosition(1, end));
            if (passingOver)
            {
                passingOver = false;
                continue;
            }

            line = text.Length > longestLine ? TooLong() : LineOf(text);
            return true;
        }

        return TryReadUnterminated(ref buffer, isLast, out line);
    }

    private bool TryReadUnterminated(ref ReadOnlySequence<byte> buffer, bool isLast, out Line line)
    {
        var isTooLong = buffer.Length > longestLine;
        line = isTooLong ? TooLong() : isLast ? LineOf(buffer) : default;
        var isLine = !passingOver && (isTooLong || (isLast && !buffer.IsEmpty));
        if (passingOver || isTooLong || isLast)
        {
            passingOver |= isTooLong;
            buffer = buffer.Slice(buffer.End);
        }

        return isLine;
    }

    private readonly Line TooLong() => Line.Refuse($"The line is longer than {longestLine} bytes; it was passed over");

    private static Line LineOf(ReadOnlySequence<byte> bytes) =>
        bytes.IsSingleSegment && !bytes.IsEmpty ? new(bytes.First) : Line.Decode(bytes.ToArray());
}
