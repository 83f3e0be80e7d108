using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using RxDevices.Tapes;

namespace RxDevices.Tool;

/// <summary>A time on a tape as it is typed: so long after its beginning, or a date and time.</summary>
/// <param name="AfterBegin">How long after its beginning.</param>
/// <param name="Time">The date and time, where that was typed.</param>
internal readonly record struct TapeMoment(TimeSpan AfterBegin, DateTimeOffset? Time)
{
    public static Option<TapeMoment?> MakeOption(string name, string description) => new(name)
    {
        Description = $"{description} so long after its beginning (90s, 5min), or at a date and time (2026-01-31T12:00:00Z).",
        HelpName = "TIME",
        CustomParser = Parse,
    };

    /// <summary>The time on that tape.</summary>
    public DateTimeOffset On(Tape tape) => Time ?? tape.Begin + AfterBegin;

    private static TapeMoment? Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Durations.TryParse(text, out var span))
        {
            return new(span, null);
        }

        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return new(TimeSpan.Zero, time);
        }

        result.AddError(
            $"{((OptionResult)result.Parent!).Option.Name} takes a span such as 90s or 5min from the tape's beginning, or a date and time such as"
            + $" 2026-01-31T12:00:00Z, not '{text}'.");
        return null;
    }
}
