using System.Globalization;

namespace RxDevices.Simulation;

/// <summary>Cuts a formula into its pieces, one at a time.</summary>
/// <remarks>One owner at a time.</remarks>
internal sealed class FormulaLexer(string text)
{
    private static readonly string[] Signs =
        ["<=", ">=", "==", "!=", "&&", "||", "<", ">", "+", "-", "*", "/", "%", "^", "!", "(", ")", ",", "?", ":"];

    private int start;
    private int end;

    /// <summary>What the present piece is.</summary>
    public FormulaToken Kind { get; private set; }

    /// <summary>The present piece: a sign, or a name without its brackets.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The present number.</summary>
    public double Number { get; private set; }

    /// <summary>Where the present piece begins; the first character is 1.</summary>
    public int Column => start + 1;

    /// <summary>The present piece as an error shows it.</summary>
    public string Found => Kind == FormulaToken.End ? "the end" : $"'{text[start..end]}'";

    /// <summary>Whether the present piece is this sign.</summary>
    public bool Is(string sign) => Kind == FormulaToken.Sign && Text == sign;

    /// <summary>Whether the present piece is one of these signs.</summary>
    public bool IsOneOf(params ReadOnlySpan<string> signs) => Kind == FormulaToken.Sign && signs.Contains(Text);

    /// <summary>Goes on if the present piece is this sign.</summary>
    public bool Take(string sign)
    {
        var isThere = Is(sign);
        if (isThere)
        {
            Next();
        }

        return isThere;
    }

    /// <summary>The text of the present piece; goes on.</summary>
    public string TakeText()
    {
        var taken = Text;
        Next();
        return taken;
    }

    /// <summary>Goes on to the next piece.</summary>
    public void Next()
    {
        start = end;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        end = start;
        if (start == text.Length)
        {
            (Kind, Text) = (FormulaToken.End, "");
        }
        else if (char.IsAsciiDigit(text[start]) || (text[start] == '.' && start + 1 < text.Length && char.IsAsciiDigit(text[start + 1])))
        {
            TakeNumber();
        }
        else if (char.IsLetter(text[start]) || text[start] == '_')
        {
            Skip(sign => char.IsLetterOrDigit(sign) || sign is '_' or '.');
            (Kind, Text) = (FormulaToken.Name, text[start..end]);
        }
        else if (text[start] == '[')
        {
            TakeBracketed();
        }
        else
        {
            TakeSign();
        }
    }

    private void TakeNumber()
    {
        Skip(char.IsAsciiDigit);
        if (end < text.Length && text[end] == '.')
        {
            end++;
            Skip(char.IsAsciiDigit);
        }

        var mantissa = end;
        if (end < text.Length && text[end] is 'e' or 'E')
        {
            end += end + 1 < text.Length && text[end + 1] is '+' or '-' ? 2 : 1;
            var digits = end;
            Skip(char.IsAsciiDigit);
            end = end == digits ? mantissa : end;
        }

        Kind = FormulaToken.Number;
        Number = double.Parse(text.AsSpan(start, end - start), CultureInfo.InvariantCulture);
        Text = text[start..end];
    }

    private void TakeBracketed()
    {
        var close = text.IndexOf(']', start);
        if (close < 0)
        {
            throw Wrong(text.Length, "expected ']' after a name in brackets, but found the end");
        }

        end = close + 1;
        (Kind, Text) = (FormulaToken.BracketedName, text[(start + 1)..close].Trim());
        if (Text.Length == 0)
        {
            throw Wrong(start + 1, "expected a name in the brackets, but found ']'");
        }
    }

    private void TakeSign()
    {
        var sign = Signs.FirstOrDefault(sign => text.AsSpan(start).StartsWith(sign, StringComparison.Ordinal));
        (Kind, Text) = (FormulaToken.Sign, sign ?? throw Wrong(start, $"'{text[start]}' has no meaning in a formula{Hint(text[start])}"));
        end = start + sign.Length;
    }

    private void Skip(Func<char, bool> belongs)
    {
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }
    }

    private FormulaException Wrong(int place, string message) => new(text, new(place + 1, message));

    private static string Hint(char sign) => sign switch
    {
        '=' => "; equal is ==",
        '&' => "; and is &&",
        '|' => "; or is ||",
        ']' => "; a name in brackets begins with [",
        _ => "",
    };
}
