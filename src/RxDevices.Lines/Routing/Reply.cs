using System.Text;

namespace RxDevices.Lines;

/// <summary>What goes back to the client.</summary>
/// <param name="Text">The text as it is sent, with line ends and prompt.</param>
/// <param name="CompletesLine">Whether it is the last that answers one line; a reading of a watch answers none.</param>
/// <param name="EndsConversation">Whether the connection is closed after it.</param>
public readonly record struct Reply(string Text, bool CompletesLine, bool EndsConversation = false)
{
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly bool isEncoded;

    /// <summary>A reply that was written before, for whoever asked first.</summary>
    internal Reply(ReadOnlyMemory<byte> bytes, bool completesLine)
        : this("", completesLine) => (isEncoded, this.bytes) = (true, bytes);

    /// <summary>The text as it is sent, with line ends and prompt.</summary>
    public string Text
    {
        get => isEncoded ? Encoding.UTF8.GetString(bytes.Span) : field;
        init;
    } = Text;

    /// <summary>What it tells of, when it is a reading that a newer one can stand for; else null.</summary>
    internal IWatched? Watched { get; init; }

    /// <summary>How many bytes it takes.</summary>
    internal int Length => isEncoded ? bytes.Length : Encoding.UTF8.GetByteCount(Text);

    /// <summary>Writes it.</summary>
    internal void CopyTo(Span<byte> room)
    {
        if (isEncoded)
        {
            bytes.Span.CopyTo(room);
        }
        else
        {
            Encoding.UTF8.GetBytes(Text, room);
        }
    }

    /// <summary>Equal texts that do the same.</summary>
    public bool Equals(Reply other) =>
        Text == other.Text && CompletesLine == other.CompletesLine && EndsConversation == other.EndsConversation;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, CompletesLine, EndsConversation);
}
