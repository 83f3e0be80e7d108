using System.Text;

namespace RxDevices.Simulation;

/// <summary>The text of a fault as words; a number and its unit are two, whether there is a blank between them or not.</summary>
internal static class FaultLexer
{
    /// <summary>The words, the end last.</summary>
    public static List<FaultToken> Read(string text)
    {
        var tokens = new List<FaultToken>();
        var place = 0;
        while (place < text.Length)
        {
            if (char.IsWhiteSpace(text[place]))
            {
                place++;
            }
            else
            {
                tokens.Add(Next(text, ref place));
            }
        }

        tokens.Add(new(FaultTokenKind.End, "", text.Length + 1));
        return tokens;
    }

    private static FaultToken Next(string text, ref int place)
    {
        var start = place;
        if (char.IsAsciiLetter(text[place]))
        {
            return new(FaultTokenKind.Word, While(text, ref place, FaultText.IsPartOfWord), start + 1);
        }

        if (char.IsAsciiDigit(text[place]))
        {
            return new(FaultTokenKind.Number, While(text, ref place, character => char.IsAsciiDigit(character) || character == '.'), start + 1);
        }

        return text[place] == '"' && Quoted(text, ref place) is { } quoted
            ? new(FaultTokenKind.Quoted, quoted, start + 1)
            : new(FaultTokenKind.Sign, $"{text[place++]}", start + 1);
    }

    private static string While(string text, ref int place, Func<char, bool> belongs)
    {
        var start = place;
        while (place < text.Length && belongs(text[place]))
        {
            place++;
        }

        return text[start..place];
    }

    // Null when the closing quote is missing.
    private static string? Quoted(string text, ref int place)
    {
        var content = new StringBuilder();
        for (var at = place + 1; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                place = at + 1;
                return content.ToString();
            }

            if (text[at] == '\\' && at + 1 < text.Length)
            {
                at++;
            }

            content.Append(text[at]);
        }

        return null;
    }
}
