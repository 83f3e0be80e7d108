using System.Buffers;
using System.Text;

namespace RxDevices.Lines;

/// <summary>Cuts bytes into lines. Holds no bytes of its own; remembers only whether it is passing over a line that is too long.</summary>
/// <remarks>One owner at a time. Never throws on any input.</remarks>
internal struct LineFramer(int longestLine)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private bool passingOver;

    /// <summary>Takes the next whole line off the front of the buffer.</summary>
    /// <param name="buffer">What has come and was not taken yet.</param>
    /// <param name="isLast">Whether nothing follows, so that what is left without a line end is a line.</param>
    /// <param name="line">The line.</param>
    public bool TryRead(ref ReadOnlySequence<byte> buffer, bool isLast, out Line line)
    {
        while (buffer.PositionOf((byte)'\n') is { } end)
        {
            var text = buffer.Slice(0, end);
            buffer = buffer.Slice(buffer.GetPosition(1, end));
            if (passingOver)
            {
                passingOver = false;
                continue;
            }

            line = text.Length > longestLine ? TooLong() : Decode(text);
            return true;
        }

        return TryReadUnterminated(ref buffer, isLast, out line);
    }

    private bool TryReadUnterminated(ref ReadOnlySequence<byte> buffer, bool isLast, out Line line)
    {
        var isTooLong = buffer.Length > longestLine;
        line = isTooLong ? TooLong() : isLast ? Decode(buffer) : default;
        var isLine = !passingOver && (isTooLong || (isLast && !buffer.IsEmpty));
        if (passingOver || isTooLong || isLast)
        {
            passingOver |= isTooLong;
            buffer = buffer.Slice(buffer.End);
        }

        return isLine;
    }

    private readonly Line TooLong() => Refuse($"The line is longer than {longestLine} bytes; it was passed over");

    private static Line Decode(ReadOnlySequence<byte> bytes)
    {
        try
        {
            var text = Strict.GetString(bytes);
            return text.Contains('\0', StringComparison.Ordinal) ? Refuse("The line has a NUL character in it") : new(text);
        }
        catch (DecoderFallbackException)
        {
            return Refuse("The line is not UTF-8");
        }
    }

    private static Line Refuse(string why) => new("", DevFailed.Because(Reasons.WrongFormat, why, "LineFramer.TryRead"));
}
