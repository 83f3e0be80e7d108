namespace RxDevices.Lines;

/// <content>One element of each type, and how a refusal names it.</content>
internal ref partial struct LiteralScanner
{
    /// <summary>One value of the type, strings in quotes.</summary>
    public bool Element(DataType type, out object? value)
    {
        switch (type)
        {
            case DataType.Boolean:
                return Boolean(out value);
            case DataType.String:
                value = null;
                return Quoted(out var plain) && (value = plain) is not null;
            case DataType.State or DataType.Enum:
                return Label(type, out value);
            case DataType.Encoded:
                return Encoded(out value);
            case DataType.LongStringArray:
                return Both(DataType.Long, out value);
            case DataType.DoubleStringArray:
                return Both(DataType.Double, out value);
            default:
                return Number(type, out value);
        }
    }

    /// <summary>A string that stands alone: quoted, or all there is without the blanks around it.</summary>
    public bool PlainText(out object? value)
    {
        if (IsAtQuote)
        {
            return Element(DataType.String, out value);
        }

        value = text[at..].TrimEnd().ToString();
        at = text.Length;
        return true;
    }

    private bool Boolean(out object? value)
    {
        var word = text.Slice(at, WordLength());
        value = word switch
        {
            _ when word.Equals("True", StringComparison.OrdinalIgnoreCase) => true,
            _ when word.Equals("False", StringComparison.OrdinalIgnoreCase) => false,
            "1" => true,
            "0" => false,
            _ => null,
        };
        if (value is null)
        {
            return Refuse(Wanted(DataType.Boolean));
        }

        at += word.Length;
        return true;
    }

    // A bare word, a quoted one, or the number behind it.
    private bool Label(DataType type, out object? value)
    {
        if (IsAtQuote)
        {
            return Element(DataType.String, out value);
        }

        if (char.IsAsciiDigit(Here) || Here is '+' or '-')
        {
            return Number(type, out value);
        }

        var word = text.Slice(at, WordLength());
        value = word.ToString();
        at += word.Length;
        return word.Length > 0 || Refuse(Wanted(type));
    }

    private bool Encoded(out object? value)
    {
        value = null;
        if (!Opens(out var close))
        {
            return Refuse(Wanted(DataType.Encoded));
        }

        if (!Quoted(out var format) || !Comma() || !Bytes(out var bytes) || !Closes(close))
        {
            return false;
        }

        value = new Encoded(format, bytes);
        return true;
    }

    private static string Wanted(DataType type) => type switch
    {
        DataType.Boolean => "True or False",
        DataType.String => "a text in quotes",
        DataType.State => "a state such as ON",
        DataType.Enum => "a label",
        DataType.Encoded => "a format with its bytes such as ('json', b'{}')",
        DataType.LongStringArray => "numbers and texts such as [[1, 2], ['a', 'b']]",
        DataType.DoubleStringArray => "numbers and texts such as [[1.5, 2.0], ['a', 'b']]",
        DataType.Float => "a number below 3.41e+38",
        DataType.Double => "a number below 1.8e+308",
        _ => $"a whole number from {RangeOf(type).Least} to {RangeOf(type).Most}",
    };

    private static string Example(DataType type) => type switch
    {
        DataType.Boolean => "[True, False]",
        DataType.String => "['a', 'b']",
        DataType.State => "[ON, OFF]",
        DataType.Enum => "[FIRST, SECOND]",
        DataType.Encoded => "[('json', b'{}')]",
        DataType.Float or DataType.Double => "[1.0, 2.5]",
        _ => "[1, 2]",
    };
}
