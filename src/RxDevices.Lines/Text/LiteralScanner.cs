using System.Globalization;

namespace RxDevices.Lines;

/// <summary>
/// Walks once over the text of a literal. Each method reads one thing and answers whether it was there; the first that was not says
/// so in <see cref="Refusal"/>. Nothing nests deeper than the rows of an image, so no text can exhaust the stack.
/// </summary>
/// <remarks>One owner at a time.</remarks>
internal ref partial struct LiteralScanner(ReadOnlySpan<char> text, int firstColumn)
{
    private const int LongestQuotation = 30;

    private readonly ReadOnlySpan<char> text = text;
    private int at;

    /// <summary>What was expected, where, and what was there instead.</summary>
    public string? Refusal { get; private set; }

    private readonly bool IsAtEnd => at >= text.Length;

    // At the end a NUL, which no rule expects: so a NUL in the text needs no rule of its own either.
    private readonly char Here => Ahead(0);

    private readonly bool IsAtQuote => Here is '\'' or '"';

    private readonly bool IsAtList => Here is '[' or '(';

    public void SkipBlanks()
    {
        while (!IsAtEnd && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }

    public bool End()
    {
        SkipBlanks();
        return IsAtEnd || Refuse("the end");
    }

    private readonly char Ahead(int distance) => at + distance < text.Length ? text[at + distance] : '\0';

    private bool Skip(char expected)
    {
        if (Here != expected || IsAtEnd)
        {
            return false;
        }

        at++;
        return true;
    }

    private bool Refuse(string expected) => Refuse(expected, at);

    private bool Refuse(string expected, int where)
    {
        at = where;
        return RefuseBecause($"expected {expected}", $", not {Found()}");
    }

    private bool RefuseBecause(string problem, string remedy)
    {
        // A person counts characters, not UTF-16 units.
        var column = firstColumn;
        foreach (var _ in text[..at].EnumerateRunes())
        {
            column++;
        }

        Refusal ??= string.Create(CultureInfo.InvariantCulture, $"{problem} at column {column}{remedy}");
        return false;
    }

    private readonly string Found()
    {
        if (IsAtEnd)
        {
            return "the end";
        }

        if (IsAtList)
        {
            return "a list";
        }

        var length = Math.Max(1, WordLength());
        return length <= LongestQuotation
            ? PythonText.Quote(text.Slice(at, length))
            : PythonText.Quote(text.Slice(at, LongestQuotation)) + "...";
    }

    // Up to what separates elements: a blank, a comma, a bracket, a quote.
    private readonly int WordLength()
    {
        var length = 0;
        while (at + length < text.Length && !char.IsWhiteSpace(text[at + length]) && !",[]()'\"".Contains(text[at + length]))
        {
            length++;
        }

        return length;
    }
}
