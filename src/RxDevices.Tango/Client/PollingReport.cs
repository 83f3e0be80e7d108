using System.Globalization;
using System.Text.RegularExpressions;

namespace RxDevices.Tango;

/// <summary>What an admin device says of one polled attribute or command: lines of words, an equals sign and a number.</summary>
internal static partial class PollingReport
{
    private const string Polled = "Polled ";
    private const string Since = "Data not updated since ";

    /// <summary>What the lines say, or null when the first one names nothing that is polled.</summary>
    public static PollingStatus? Parse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries);
        if (!lines[0].StartsWith(Polled, StringComparison.Ordinal) || Value(lines, Polled) is not { Length: > 0 } member)
        {
            return null;
        }

        return new(
            lines[0].StartsWith("Polled command", StringComparison.Ordinal) ? MemberKind.Command : MemberKind.Attribute,
            member,
            Milliseconds(Value(lines, "Polling period")) ?? TimeSpan.Zero,
            int.TryParse(Value(lines, "Polling ring buffer depth"), NumberStyles.None, CultureInfo.InvariantCulture, out var depth) ? depth : 0,
            Skipped: 0,
            Milliseconds(Value(lines, "Time needed")),
            AgeOf(lines),
            [.. (Value(lines, "Delta between last records") ?? "").Split(',').Select(Milliseconds).OfType<TimeSpan>()],
            FailureOf(lines));
    }

    private static string? Value(string[] lines, string beginning) =>
        Array.Find(lines, line => line.StartsWith(beginning, StringComparison.Ordinal)) is { } line
        && line.IndexOf('=', StringComparison.Ordinal) is >= 0 and var sign
            ? line[(sign + 1)..].Trim()
            : null;

    private static TimeSpan? Milliseconds(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e12
            ? TimeSpan.FromMilliseconds(number)
            : null;

    // "since 12 mS", "since 3 S and 12 mS", "since 2 MN ,3 S and 12 mS".
    private static TimeSpan? AgeOf(string[] lines)
    {
        if (Array.Find(lines, line => line.StartsWith(Since, StringComparison.Ordinal)) is not { } line)
        {
            return null;
        }

        return PartOfAge().Matches(line[Since.Length..]).Aggregate(TimeSpan.Zero, (age, part) =>
        {
            var number = Math.Min(double.Parse(part.Groups[1].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture), 1e9);
            return age + part.Groups[2].Value.ToUpperInvariant() switch
            {
                "MS" => TimeSpan.FromMilliseconds(number),
                "S" => TimeSpan.FromSeconds(number),
                _ => TimeSpan.FromMinutes(number),
            };
        });
    }

    private static DevFailed? FailureOf(string[] lines)
    {
        var first = Array.FindIndex(lines, line => line.Contains("FAILED", StringComparison.Ordinal));
        var said = first < 0 ? [] : lines[first..];
        return Value(said, "Reason") is { } reason
            ? DevFailed.Because(reason, Value(said, "Desc") ?? "", Value(said, "Origin") ?? "")
            : null;
    }

    [GeneratedRegex(@"([0-9]+(?:\.[0-9]+)?)\s*(mS|S|mn)", RegexOptions.IgnoreCase)]
    private static partial Regex PartOfAge();
}
