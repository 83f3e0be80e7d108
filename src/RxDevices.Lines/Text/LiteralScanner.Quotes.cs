using System.Text;

namespace RxDevices.Lines;

/// <content>Texts and bytes between quotes, with Python's escapes.</content>
internal ref partial struct LiteralScanner
{
    private bool Quoted(out string plain)
    {
        plain = "";
        return IsAtQuote ? Unquote(ofBytes: false, out plain) : Refuse(Wanted(DataType.String));
    }

    private bool Bytes(out byte[] bytes)
    {
        bytes = [];
        if (Here is not ('b' or 'B') || Ahead(1) is not ('\'' or '"'))
        {
            return Refuse("bytes such as b'{}'");
        }

        at++;
        var isRead = Unquote(ofBytes: true, out var codes);
        bytes = Encoding.Latin1.GetBytes(codes);
        return isRead;
    }

    private bool Unquote(bool ofBytes, out string plain)
    {
        var quote = Here;
        plain = "";
        at++;
        var escaped = default(StringBuilder);
        while (!IsAtEnd)
        {
            var run = text[at..].IndexOfAny(quote, '\\');
            var unescaped = run < 0 ? text[at..] : text.Slice(at, run);
            if (ofBytes && unescaped.IndexOfAnyExceptInRange('\0', '\x7F') is >= 0 and var foreign)
            {
                return Refuse(@"ASCII, or \x and 2 hexadecimal digits,", at + foreign);
            }

            at += unescaped.Length;
            if (Skip(quote))
            {
                plain = escaped is null ? unescaped.ToString() : escaped.Append(unescaped).ToString();
                return true;
            }

            escaped ??= new();
            escaped.Append(unescaped);
            if (Skip('\\') && !Escape(ofBytes, escaped))
            {
                return false;
            }
        }

        return Refuse($"the closing {quote}");
    }

    private bool Escape(bool ofBytes, StringBuilder plain)
    {
        var letter = Here;
        if (letter is >= '0' and <= '7')
        {
            return Octal(ofBytes, plain);
        }

        var digits = letter switch { 'x' => 2, 'u' when !ofBytes => 4, 'U' when !ofBytes => 8, _ => 0 };
        if (digits > 0)
        {
            at++;
            return Hexadecimal(digits, plain);
        }

        var code = letter switch
        {
            '\\' or '\'' or '"' => letter,
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'a' => '\a',
            'b' => '\b',
            'f' => '\f',
            'v' => '\v',
            _ => '\0',
        };
        if (code == '\0')
        {
            return Refuse(@"one of \'""nrtabfvx01234567" + (ofBytes ? "" : "uU") + @" after '\'");
        }

        at++;
        plain.Append(code);
        return true;
    }

    private bool Octal(bool ofBytes, StringBuilder plain)
    {
        var (from, code) = (at, 0u);
        for (; at < from + 3 && DigitOf(Here) < 8; at++)
        {
            code = (code * 8) + DigitOf(Here);
        }

        plain.Append((char)code);
        return code <= byte.MaxValue || !ofBytes || Refuse(@"at most \377", from);
    }

    private bool Hexadecimal(int digits, StringBuilder plain)
    {
        var (from, code) = (at, 0u);
        for (; at < from + digits; at++)
        {
            if (DigitOf(Here) >= 16)
            {
                return Refuse($"{digits} hexadecimal digits", from);
            }

            code = (code * 16) + DigitOf(Here);
        }

        if (code > 0x10FFFF)
        {
            return Refuse("at most 0010ffff", from);
        }

        // Not a Rune: a lone surrogate is a legal character of a string, here and in Python.
        _ = code <= char.MaxValue ? plain.Append((char)code) : plain.Append(char.ConvertFromUtf32((int)code));
        return true;
    }
}
