using System.CommandLine.Parsing;

namespace RxDevices.Tool;

/// <summary>What was typed for one option or argument, word by word.</summary>
internal static class TokenExtensions
{
    /// <summary>Reads all words; each that cannot be read is told, and then there is nothing.</summary>
    /// <param name="result">What was typed.</param>
    /// <param name="parse">Reads a word; a <see cref="FormatException"/> says what would be right.</param>
    public static T[]? ParseAll<T>(this ArgumentResult result, Func<string, T> parse)
    {
        var read = new List<T>();
        foreach (var token in result.Tokens)
        {
            try
            {
                read.Add(parse(token.Value));
            }
            catch (FormatException malformed)
            {
                result.AddError(malformed.Message);
            }
        }

        return read.Count == result.Tokens.Count ? [.. read] : null;
    }
}
