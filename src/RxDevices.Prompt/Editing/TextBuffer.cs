using System.Globalization;

namespace RxDevices.Prompt;

/// <summary>The text being typed, and where in it. The steps are those of a reader: a letter with its accents is one.</summary>
/// <remarks>One owner at a time.</remarks>
internal sealed class TextBuffer
{
    public string Text { get; private set; } = "";

    /// <summary>How many characters stand before the place where is typed.</summary>
    public int Cursor { get; private set; }

    private int LineStart => Cursor == 0 ? 0 : Text.LastIndexOf('\n', Cursor - 1) + 1;

    private int LineEnd => Text.IndexOf('\n', Cursor) is var end and >= 0 ? end : Text.Length;

    /// <summary>Another text, with the cursor at its end.</summary>
    public void Set(string text) => (Text, Cursor) = (text, text.Length);

    public void Insert(string typed) => Replace(Cursor, 0, typed);

    /// <summary>Puts a text in the place of another; the cursor goes behind it.</summary>
    public void Replace(int start, int length, string text) =>
        (Text, Cursor) = (Text.Remove(start, length).Insert(start, text), start + text.Length);

    public void Left() => Cursor = Before(Cursor);

    public void Right() => Cursor = After(Cursor);

    public void Home() => Cursor = LineStart;

    public void End() => Cursor = LineEnd;

    public void WordLeft() => Cursor = WordBefore();

    public void WordRight()
    {
        var at = Cursor;
        while (at < Text.Length && !char.IsLetterOrDigit(Text[at]))
        {
            at++;
        }

        while (at < Text.Length && char.IsLetterOrDigit(Text[at]))
        {
            at++;
        }

        Cursor = at;
    }

    /// <summary>A line up; answers whether there was one.</summary>
    public bool Up()
    {
        var (start, column) = (LineStart, Cursor - LineStart);
        if (start == 0)
        {
            return false;
        }

        Cursor = start - 1;
        Cursor = Math.Min(LineStart + column, Cursor);
        return true;
    }

    /// <summary>A line down; answers whether there was one.</summary>
    public bool Down()
    {
        var (end, column) = (LineEnd, Cursor - LineStart);
        if (end == Text.Length)
        {
            return false;
        }

        Cursor = end + 1;
        Cursor = Math.Min(Cursor + column, LineEnd);
        return true;
    }

    public void Backspace() => DeleteFrom(Before(Cursor));

    public void Delete() => Text = Text.Remove(Cursor, After(Cursor) - Cursor);

    public void DeleteWord() => DeleteFrom(WordBefore());

    public void DeleteToStart() => DeleteFrom(LineStart);

    public void DeleteToEnd() => Text = Text.Remove(Cursor, LineEnd - Cursor);

    private void DeleteFrom(int start) => Replace(start, Cursor - start, "");

    private int WordBefore()
    {
        var at = Cursor;
        while (at > 0 && !char.IsLetterOrDigit(Text[at - 1]))
        {
            at--;
        }

        while (at > 0 && char.IsLetterOrDigit(Text[at - 1]))
        {
            at--;
        }

        return at;
    }

    private int After(int at) => at + StringInfo.GetNextTextElementLength(Text, at);

    private int Before(int at)
    {
        var steps = StringInfo.ParseCombiningCharacters(Text[..at]);
        return steps.Length == 0 ? 0 : steps[^1];
    }
}
