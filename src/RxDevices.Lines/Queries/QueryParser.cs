namespace RxDevices.Lines;

/// <summary>The grammar of the line protocol: text to <see cref="Query"/>. Never throws.</summary>
internal static class QueryParser
{
    public static Query Parse(Line line)
    {
        if (line.Flaw is not null)
        {
            return new Query.Refused(line.Flaw);
        }

        var text = line.Text.Trim();
        try
        {
            return text.Length == 0 ? new Query.Blank() : ParseVerb(text) ?? ParseAction(text);
        }
        catch (DevFailedException refusal)
        {
            return new Query.Refused(refusal.Failure);
        }
    }

    // A name alone is what is asked most: it is no verb, and costs no list of words.
    private static Query? ParseVerb(string text)
    {
        if (text[0] == '?')
        {
            return new Query.Describe(text[1..].Trim());
        }

        if (text.Contains('/', StringComparison.Ordinal) && !HasBlank(text))
        {
            return null;
        }

        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [var word] when VerbWords.Is(word, "help") => new Query.Help(),
            [var help, var verb] when VerbWords.Is(help, "help") && verb[0] is not ('=' or '(') => new Query.Help(verb),
            [var word] when VerbWords.Is(word, "quit") || VerbWords.Is(word, "exit") => new Query.Quit(),
            _ => Verbs.Find(words) is { } verb
                ? verb.Parse(new(text, words)) ?? throw VerbWords.Refuse(verb.Advice)
                : null,
        };
    }

    // Whichever comes first tells a write from a command: neither '=' nor '(' is part of a name.
    private static Query ParseAction(string text)
    {
        var sign = text.AsSpan().IndexOfAny('=', '(');
        if (sign < 0)
        {
            var source = TakeSource(ref text);
            return new Query.Read(text, source);
        }

        var name = text[..sign].TrimEnd();
        if (text[sign] == '=')
        {
            return new Query.Write(name, text[(sign + 1)..].TrimStart());
        }

        // What follows the last ')' is no part of an argument.
        var end = text.LastIndexOf(')') + 1;
        var from = end > sign && end < text.Length ? TakeSource(ref text) : ReadSource.Device;
        return text[^1] == ')'
            ? new Query.Execute(name, text[(sign + 1)..^1].Trim(), from)
            : throw VerbWords.Refuse("A command ends with ')'; write DEVICE/COMMAND(ARGUMENT)");
    }

    // Takes the words 'from SOURCE' off the end, where they stand behind something.
    private static ReadSource TakeSource(ref string text)
    {
        if (text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is not [_, .., var from, var word] || !VerbWords.Is(from, "from"))
        {
            return ReadSource.Device;
        }

        var before = text[..^word.Length].TrimEnd();
        text = before[..^from.Length].TrimEnd();
        return Verbs.SourceOf(word);
    }

    private static bool HasBlank(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter))
            {
                return true;
            }
        }

        return false;
    }
}
