using System.Globalization;
using System.Text;

namespace RxDevices.Lines;

/// <content>Strings and bytes as Python's <c>repr</c> quotes them.</content>
internal static partial class PythonText
{
    /// <summary>A text between quotes, as Python would accept it in a program: <c>'it is'</c>, <c>"it's"</c>, <c>'\n'</c>.</summary>
    public static string Quote(ReadOnlySpan<char> plain) => AppendQuoted(new(plain.Length + 2), plain).ToString();

    /// <summary>Adds <see cref="Quote"/> of a text to another.</summary>
    public static StringBuilder AppendQuoted(StringBuilder text, ReadOnlySpan<char> plain)
    {
        var quote = plain.Contains('\'') && !plain.Contains('"') ? '"' : '\'';
        text.Append(quote);
        var from = 0;
        for (var at = 0; at < plain.Length;)
        {
            var isWhole = Rune.DecodeFromUtf16(plain[at..], out var rune, out var length) == System.Buffers.OperationStatus.Done;
            var code = isWhole ? rune.Value : plain[at];
            if (!isWhole || code == quote || code == '\\' || !IsPrintable(rune))
            {
                text.Append(plain[from..at]);
                AppendEscape(text, code);
                from = at + length;
            }

            at += length;
        }

        return text.Append(plain[from..]).Append(quote);
    }

    private static StringBuilder AppendEncoded(StringBuilder text, Encoded encoded)
    {
        AppendQuoted(text.Append('('), encoded.Format);
        return AppendBytes(text.Append(", "), encoded.Bytes).Append(')');
    }

    private static StringBuilder AppendBytes(StringBuilder text, ReadOnlySpan<byte> bytes)
    {
        var quote = bytes.Contains((byte)'\'') && !bytes.Contains((byte)'"') ? '"' : '\'';
        text.Append('b').Append(quote);
        foreach (var code in bytes)
        {
            if (code is >= 0x20 and < 0x7F && code != quote && code != '\\')
            {
                text.Append((char)code);
            }
            else
            {
                AppendEscape(text, code);
            }
        }

        return text.Append(quote);
    }

    private static void AppendEscape(StringBuilder text, int code) => _ = code switch
    {
        '\n' => text.Append(@"\n"),
        '\r' => text.Append(@"\r"),
        '\t' => text.Append(@"\t"),
        '\'' or '"' or '\\' => text.Append('\\').Append((char)code),
        < 0x100 => text.Append(CultureInfo.InvariantCulture, $@"\x{code:x2}"),
        < 0x10000 => text.Append(CultureInfo.InvariantCulture, $@"\u{code:x4}"),
        _ => text.Append(CultureInfo.InvariantCulture, $@"\U{code:x8}"),
    };

    // Python's str.isprintable. Which characters are assigned depends on the edition of Unicode, here and there.
    private static bool IsPrintable(Rune rune) => rune.IsAscii
        ? rune.Value is >= 0x20 and < 0x7F
        : Rune.GetUnicodeCategory(rune) is not (
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.SpaceSeparator);
}
