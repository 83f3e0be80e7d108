namespace RxDevices.Files;

/// <summary>A text, a number, a word: what has no parts.</summary>
internal sealed class FileText(string text, bool isQuoted, int line, int column) : FileNode(line, column)
{
    private const int LongestShown = 40;

    /// <summary>What it says, without quotes.</summary>
    public string Text { get; } = text;

    /// <summary>Whether it stands in quotes, and so is a text whatever it looks like.</summary>
    public bool IsQuoted { get; } = isQuoted;

    /// <summary>Whether nothing is there: <c>key:</c> with nothing behind it, <c>null</c> or <c>~</c>.</summary>
    public bool IsNothing => !IsQuoted && Text is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>The column in the file of a character of the text; the first is 1. In a text of several lines, that of its beginning.</summary>
    public int ColumnOf(int character) => Text.Contains('\n', StringComparison.Ordinal) ? Column : Column + character - 1 + (IsQuoted ? 1 : 0);

    public override int Size => 1;

    public override string Found => IsNothing
        ? "nothing"
        : $"'{(Text.Length > LongestShown ? $"{Text[..LongestShown]}..." : Text).ReplaceLineEndings(" ")}'";

    public override void WriteMeaning(TextWriter writer)
    {
        writer.Write(Text.Length);
        writer.Write(IsQuoted ? 'q' : 'p');
        writer.Write(Text);
    }
}
