using System.Text;

namespace RxDevices.Lines;

/// <summary>What a client typed, up to the end of the line.</summary>
/// <param name="Text">The text, without the line's end; empty when it could not be read.</param>
/// <param name="Flaw">Why it could not be read: too long, not UTF-8, a NUL in it; null for a good line.</param>
/// <remarks>A line that comes from a server still stands in the server's buffer: it is read while it is handed on, and who keeps it
/// keeps its text.</remarks>
public readonly record struct Line(string Text, DevFailed? Flaw = null)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly bool isEncoded;

    /// <summary>A line as it came: its text is made when somebody wants it.</summary>
    internal Line(ReadOnlyMemory<byte> bytes)
        : this("") => (isEncoded, Bytes) = (true, bytes);

    /// <summary>The text, without the line's end; empty when it could not be read.</summary>
    public string Text
    {
        get => isEncoded ? Decoded.Text : field;
        init;
    } = Text;

    /// <summary>Why it could not be read: too long, not UTF-8, a NUL in it; null for a good line.</summary>
    public DevFailed? Flaw
    {
        get => isEncoded ? Decoded.Flaw : field;
        init;
    } = Flaw;

    /// <summary>The bytes as they came; empty when it did not come as bytes.</summary>
    internal ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The same line, with its text made once.</summary>
    internal Line Decoded => isEncoded ? Decode(Bytes.Span) : this;

    /// <summary>A line that could not be read.</summary>
    internal static Line Refuse(string why) => new("", DevFailed.Because(Reasons.WrongFormat, why, "LineFramer.TryRead"));

    /// <summary>Equal texts and flaws.</summary>
    public bool Equals(Line other) => Text == other.Text && Equals(Flaw, other.Flaw);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Flaw);

    internal static Line Decode(ReadOnlySpan<byte> bytes)
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
}
