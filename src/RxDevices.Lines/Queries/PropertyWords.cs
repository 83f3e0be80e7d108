using System.Text;

namespace RxDevices.Lines;

/// <summary>Properties with their values: <c>key=value key='a value with blanks'</c>. A quote inside quotes is written twice.</summary>
internal static class PropertyWords
{
    public static Dictionary<string, string> Parse(ReadOnlySpan<char> text)
    {
        var properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while ((text = text.TrimStart()).Length > 0)
        {
            var sign = text.IndexOf('=');
            var key = sign < 0 ? "" : text[..sign].TrimEnd().ToString();
            if (key.Length == 0 || key.Any(char.IsWhiteSpace))
            {
                throw VerbWords.Refuse($"'{text}' is no KEY=VALUE; a value with blanks stands in quotes");
            }

            text = text[(sign + 1)..].TrimStart();
            if (!properties.TryAdd(key, TakeValue(ref text)))
            {
                throw VerbWords.Refuse($"'{key}' is given twice");
            }
        }

        return properties;
    }

    /// <summary>The properties as they are read back.</summary>
    public static string Write(IEnumerable<KeyValuePair<string, string>> properties) =>
        string.Join(' ', properties.Select(property => $"{property.Key}='{property.Value.Replace("'", "''", StringComparison.Ordinal)}'"));

    private static string TakeValue(ref ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || text[0] is not ('\'' or '"'))
        {
            var end = text.IndexOfAny([' ', '\t']);
            var word = end < 0 ? text : text[..end];
            text = text[word.Length..];
            return word.ToString();
        }

        var quote = text[0];
        var value = new StringBuilder();
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] != quote)
            {
                value.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == quote)
            {
                value.Append(text[i++]);
            }
            else
            {
                text = text[(i + 1)..];
                return value.ToString();
            }
        }

        throw VerbWords.Refuse($"A quote is not closed: {text}");
    }
}
