using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using RxDevices.Tapes;

namespace RxDevices.Tool;

/// <summary><c>rxdevices tape compare FILE OTHER</c>: where do two tapes differ?</summary>
internal static class TapeCompareVerb
{
    public static Verb Make()
    {
        var file = TapeFiles.Make("FILE", "A tape.");
        var other = TapeFiles.Make("OTHER", "The tape to compare it with.");
        var tolerance = new Option<double>("--tolerance")
        {
            Description = "Numbers that differ by no more than this are the same.",
            HelpName = "NUMBER",
            CustomParser = ParseTolerance,
        };
        var timeTolerance = Durations.Make(
            "--time-tolerance", "Compare times as well, from the beginning of each tape: those that differ by no more than this are the same.");
        var verb = new Verb("compare", "Compare the readings of two tapes; exit code 1 where they differ.") { file, other, tolerance, timeTolerance };
        verb.WithExamples(
            "Examples",
            ("rxdevices tape compare before.tape after.tape", "the first difference, and each attribute"),
            ("rxdevices tape compare before.tape after.tape --tolerance 0.01", "as long as numbers differ by more than 0.01"));
        verb.SetAction(parsed =>
        {
            var terminal = parsed.InvocationConfiguration;
            var options = new TapeComparisonOptions
            {
                Tolerance = parsed.GetValue(tolerance),
                TimeTolerance = parsed.GetValue(timeTolerance),
            };
            var areSame = false;
            var damage = TapeFiles.Use(parsed.GetRequiredValue(file), terminal, first =>
            {
                var ofOther = TapeFiles.Use(parsed.GetRequiredValue(other), terminal, second =>
                    areSame = Tell(TapeComparison.Of(first, second, options), terminal.Output));
                areSame &= ofOther == 0;
            });
            return areSame ? damage : CommandLine.Failed;
        });
        return verb;
    }

    private static bool Tell(TapeComparison comparison, TextWriter output)
    {
        foreach (var attribute in comparison.Attributes)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{attribute.Attribute} {attribute.First} and {attribute.Second} readings, {attribute.Different} different"
                + $"{(attribute.MaxDifference > 0 ? $", at most {attribute.MaxDifference}" : "")}"));
        }

        output.WriteLine(comparison.FirstDifference is { } difference
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"First difference: {difference.Attribute} after {difference.Time.TotalSeconds} s (reading {difference.Number + 1}): {difference.What}")
            : "No difference");
        return comparison.AreSame;
    }

    private static double ParseTolerance(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0 && double.IsFinite(number))
        {
            return number;
        }

        result.AddError($"--tolerance takes a number of 0 or above, not '{text}'.");
        return 0;
    }
}
