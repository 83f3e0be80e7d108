namespace RxDevices.Simulation;

/// <summary>The words in the text of a fault.</summary>
internal static class FaultText
{
    /// <summary>The name of a quality there.</summary>
    public static string Of(Quality quality) => quality.ToString().ToLowerInvariant();

    /// <summary>A text as one word: in quotes, unless it can do without.</summary>
    public static string Quote(string text) => text.Length > 0 && char.IsAsciiLetter(text[0]) && text.All(IsPartOfWord)
        ? text
        : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>Whether a character may stand in a word without quotes, behind its first letter.</summary>
    public static bool IsPartOfWord(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '/';
}
