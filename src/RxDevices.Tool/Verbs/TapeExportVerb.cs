using System.CommandLine;
using RxDevices.Tapes;

namespace RxDevices.Tool;

/// <summary><c>rxdevices tape export FILE [NAME...]</c>: readings for other programs.</summary>
internal static class TapeExportVerb
{
    public static Verb Make()
    {
        var file = TapeFiles.Make("FILE", "The tape; it may still be being recorded.");
        var names = new Argument<NamePattern[]>("NAME")
        {
            Description = "Only attributes of these names, with * for what may be anything: lab/*/*/temperature.",
            Arity = ArgumentArity.ZeroOrMore,
            CustomParser = result => result.ParseAll(NamePattern.Parse),
            DefaultValueFactory = _ => [],
        };
        var from = TapeMoment.MakeOption("--from", "Begin");
        var to = TapeMoment.MakeOption("--to", "End");
        var verb = new Verb("export", "Print the readings of a tape as comma-separated values, one on a line.") { file, names, from, to };
        verb.WithExamples(
            "Examples",
            ("rxdevices tape export day.tape > day.csv", "all of it"),
            ("rxdevices tape export day.tape 'lab/*/*/temperature' --from 5min --to 10min", "five minutes of the temperatures"));
        verb.SetAction(parsed => TapeFiles.Use(parsed.GetRequiredValue(file), parsed.InvocationConfiguration, tape =>
        {
            var patterns = parsed.GetRequiredValue(names);
            var last = parsed.GetValue(to)?.On(tape);
            var output = parsed.InvocationConfiguration.Output;
            output.WriteLine(TapeCsv.Header);
            foreach (var reading in tape.Readings(parsed.GetValue(from)?.On(tape)))
            {
                if ((last is null || reading.Reading.Time <= last) && IsWanted(patterns, reading.Attribute))
                {
                    output.WriteLine(TapeCsv.Line(reading));
                }
            }
        }));
        return verb;
    }

    private static bool IsWanted(NamePattern[] patterns, TapeAttribute attribute) =>
        patterns.Length == 0 || Array.Exists(patterns, pattern => pattern.Fits(attribute.Device, attribute.Description.Name));
}
