namespace RxDevices.Lines;

/// <content>Words and pairs of a line, in quotes where they have blanks.</content>
internal ref partial struct LiteralScanner
{
    /// <summary>Whether nothing but blanks is left; passes over them.</summary>
    public bool IsAtLastBlank()
    {
        SkipBlanks();
        return IsAtEnd;
    }

    /// <summary>The next word, empty at the end.</summary>
    public bool Word(out string word)
    {
        SkipBlanks();
        return IsAtQuote ? Unquote(ofBytes: false, out word) && Separated() : Bare("", out word);
    }

    /// <summary>The next <c>KEY=VALUE</c>. Blanks before the <c>=</c> allow them behind it, so that <c>KEY = VALUE</c> is a pair, and
    /// <c>KEY= KEY=VALUE</c> are two, the first without a value.</summary>
    public bool Pair(out string key, out string value)
    {
        value = "";
        SkipBlanks();
        var start = at;
        if (IsAtQuote ? !Unquote(ofBytes: false, out key) : !Bare("=", out key))
        {
            return false;
        }

        var isSpaced = char.IsWhiteSpace(Here);
        SkipBlanks();
        if (!Skip('='))
        {
            at = start;
            return RefuseBecause($"{PythonText.Quote(key)} is no KEY=VALUE", "; a value with blanks stands in quotes");
        }

        if (isSpaced)
        {
            SkipBlanks();
        }

        return IsAtQuote ? Unquote(ofBytes: false, out value) && Separated()
            : Here == '[' ? Bracketed(out value)
            : Bare("", out value);
    }

    private bool Bare(string ends, out string word)
    {
        var start = at;
        while (!IsAtEnd && !char.IsWhiteSpace(text[at]) && !ends.Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        word = text[start..at].ToString();
        return true;
    }

    private bool Bracketed(out string list)
    {
        var length = text[at..].IndexOf(']') + 1;
        list = text.Slice(at, length).ToString();
        at += length;
        return length > 0 ? Separated() : Refuse("the closing ]", text.Length);
    }

    private bool Separated() => IsAtEnd || char.IsWhiteSpace(text[at]) || Refuse("a blank");
}
