namespace RxDevices.Lines;

/// <summary>Properties with their values: <c>key=value key='a value with blanks'</c>; in quotes as a text that is written.</summary>
internal static class PropertyWords
{
    /// <param name="text">The pairs.</param>
    /// <param name="firstColumn">Where the text stands in its line, for the column in a refusal.</param>
    public static Dictionary<string, string> Parse(ReadOnlySpan<char> text, int firstColumn)
    {
        var properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var scanner = new LiteralScanner(text, firstColumn);
        while (!scanner.IsAtLastBlank())
        {
            if (!scanner.Pair(out var key, out var value))
            {
                throw VerbWords.Refuse(scanner.Refusal!);
            }

            if (!properties.TryAdd(key, value))
            {
                throw VerbWords.Refuse($"'{key}' is given twice");
            }
        }

        return properties;
    }

    /// <summary>The properties as they are read back, always on one line.</summary>
    public static string Write(IEnumerable<KeyValuePair<string, string>> properties) =>
        string.Join(' ', properties.Select(property => $"{Key(property.Key)}={PythonText.Quote(property.Value)}"));

    private static string Key(string key) => key.Length > 0 && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_')
        ? key
        : PythonText.Quote(key);
}
