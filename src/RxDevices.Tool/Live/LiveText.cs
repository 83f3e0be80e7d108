using System.Globalization;

namespace RxDevices.Tool;

/// <summary>The texts of a live table, as short as their columns.</summary>
internal static class LiveText
{
    /// <summary>A value in so many characters; a number loses digits, never its exponent.</summary>
    public static string Value(LiveRow row, int width)
    {
        var text = row.Value;
        if (text.Length > width && row.Last is { HasValue: true, Value: double or float } reading)
        {
            var number = Numeric.Of(reading);
            return Enumerable.Range(1, 17)
                .Select(digits => number.ToString($"G{digits}", CultureInfo.InvariantCulture).Replace('E', 'e'))
                .Last(shorter => shorter.Length <= width);
        }

        return Shorten(text, width);
    }

    /// <summary>What of a text has room; the end of a name says more than its beginning.</summary>
    public static string Shorten(string text, int width, bool keepEnd = false) =>
        text.Length <= width ? text : keepEnd ? $"…{text[^(width - 1)..]}" : $"{text[..(width - 1)]}…";

    /// <summary>A span of time in five characters.</summary>
    public static string Age(TimeSpan? age) => age switch
    {
        null => "",
        { TotalSeconds: < 10 } => string.Create(CultureInfo.InvariantCulture, $"{age.Value.TotalSeconds:0.0}s"),
        { TotalSeconds: < 120 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(age.Value.TotalSeconds)}s"),
        { TotalMinutes: < 120 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(age.Value.TotalMinutes)}min"),
        { TotalHours: < 48 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(age.Value.TotalHours)}h"),
        { TotalDays: < 1000 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(age.Value.TotalDays)}d"),
        _ => ">3a",
    };

    /// <summary>A rate in seven characters.</summary>
    public static string Rate(double rate) => rate switch
    {
        < 0.05 => "0/s",
        < 100 => string.Create(CultureInfo.InvariantCulture, $"{rate:0.0}/s"),
        < 10_000 => string.Create(CultureInfo.InvariantCulture, $"{rate:0}/s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{rate / 1000:0}k/s"),
    };
}
