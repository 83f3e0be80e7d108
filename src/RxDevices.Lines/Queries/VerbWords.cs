using System.Globalization;

namespace RxDevices.Lines;

/// <summary>The words of a line that begins with a verb.</summary>
/// <param name="Line">The whole line.</param>
/// <param name="Words">Its words, the verb first.</param>
internal readonly record struct VerbWords(string Line, string[] Words)
{
    public const double LongestPeriod = 86_400;

    /// <summary>Whether a word is that one, in any case.</summary>
    public static bool Is(string word, string wanted) => word.Equals(wanted, StringComparison.OrdinalIgnoreCase);

    /// <summary>A whole number; whether so many can be had is for the device to say.</summary>
    public static bool IsCount(string word, out int count) =>
        int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out count);

    /// <summary>A period in seconds; a word that is none is refused.</summary>
    public static TimeSpan Period(string word) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= LongestPeriod
            ? TimeSpan.FromSeconds(seconds)
            : throw Refuse($"'{word}' is no period; write seconds above 0 and up to {LongestPeriod}, for example 0.5");

    /// <summary>A time in seconds; whether it can be so long is for the device to say.</summary>
    public static TimeSpan Seconds(string word) => SecondsText.TryParse(word, out var span)
        ? span
        : throw Refuse($"'{word}' is no time; write seconds, for example 0.5");

    /// <summary>One of the names of an enumeration, in any case.</summary>
    public static bool IsOneOf<T>(string word, out T value)
        where T : struct, Enum
    {
        value = default;
        return Array.Find(Enum.GetNames<T>(), name => Is(name, word)) is { } name && Enum.TryParse(name, out value);
    }

    public static DevFailedException Refuse(string why) => new(Reasons.WrongFormat, $"{char.ToUpperInvariant(why[0])}{why[1..]}", "QueryParser.Parse");
}
