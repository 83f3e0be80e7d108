using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace RxDevices.Tool;

/// <summary>Options that take a span of time with its unit: <c>500ms</c>, <c>10s</c>, <c>5min</c>, <c>1h</c>, <c>7d</c>.</summary>
internal static class Durations
{
    private const int MostDays = 1000;

    private static readonly (string Unit, double Seconds)[] Units =
        [("ms", 0.001), ("min", 60), ("s", 1), ("m", 60), ("h", 3600), ("d", 86_400), ("", 1)];

    public static Option<TimeSpan?> Make(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "TIME",
        CustomParser = Parse,
    };

    /// <summary>Reads a span; answers whether it is one.</summary>
    public static bool TryParse(string text, out TimeSpan span)
    {
        var (unit, seconds) = Units.First(unit => text.EndsWith(unit.Unit, StringComparison.Ordinal));
        var isSpan = double.TryParse(text[..^unit.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number * seconds is >= 0.001 and <= MostDays * 86_400.0;
        span = isSpan ? TimeSpan.FromSeconds(number * seconds) : TimeSpan.Zero;
        return isSpan;
    }

    private static TimeSpan? Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (TryParse(text, out var span))
        {
            return span;
        }

        result.AddError(
            $"{((OptionResult)result.Parent!).Option.Name} takes a time such as 500ms, 10s, 5min, 1h or 7d, up to {MostDays}d, not '{text}'.");
        return null;
    }
}
