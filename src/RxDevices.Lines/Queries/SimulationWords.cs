using System.Globalization;

namespace RxDevices.Lines;

/// <summary>What is said to the control of the simulation: each a command of its device, or an attribute of it.</summary>
internal static class SimulationWords
{
    public static Verb Verb { get; } = new(
        [
            ("sim", "how the simulation goes: its time, speed, seed"),
            ("sim speed N", "seconds of the devices in one of ours: 10, 0.1, or max for as fast as possible"),
            ("sim pause", "stop the devices' time; what is asked is answered all the same"),
            ("sim resume", "go on"),
            ("sim step SECONDS", "pause, and go on by that time as fast as possible"),
            ("sim next", "pause, and go on to the next instant at which something is due"),
            ("sim pending [N]", "the N events that are due first (10), and whose they are"),
            ("sim snapshot FILE", "write a file with which this run can be had again up to now"),
            ("sim restore FILE", "have the run of a snapshot again, up to its instant, and go on from there"),
            ("sim seed", "the seed of the run"),
            ("sim inject TARGET FAULT", "make something go wrong: lab/supply/1 hang for 3 s"),
            ("sim faults", "what goes wrong, or will"),
            ("sim heal N", "clear the fault of that number; all for all"),
        ],
        "sim step 0.5",
        Parse);

    private static Query? Parse(VerbWords line) => line.Words switch
    {
        [_] => new Query.Control("Show", null),
        [_, var word] when Is(word, "pause") => new Query.Control("Pause", null),
        [_, var word] when Is(word, "resume") => new Query.Control("Resume", null),
        [_, var word] when Is(word, "next") => new Query.Control("StepToNext", null),
        [_, var word] when Is(word, "seed") => new Query.ControlRead("seed"),
        [_, var word] when Is(word, "speed") => new Query.ControlRead("speed"),
        [_, var word] when Is(word, "pending") => new Query.Control("Pending", 10L),
        [_, var word, var count] when Is(word, "pending") && VerbWords.IsCount(count, out var number) => new Query.Control("Pending", (long)number),
        [_, var word, ..] when Is(word, "snapshot") && Path(line) is { } path => new Query.Control("Snapshot", path),
        [_, var word, ..] when Is(word, "restore") && Path(line) is { } path => new Query.Control("Restore", path),
        [_, var word, var speed] when Is(word, "speed") => new Query.ControlWrite("speed", speed),
        [_, var word, var seconds] when Is(word, "step") => new Query.Control("Step", Seconds(seconds)),
        [_, var word, _, ..] when Is(word, "inject") => new Query.Control("Inject", Behind(line, word)),
        [_, var word] when Is(word, "faults") => new Query.Control("Faults", null),
        [_, var word, var which] when Is(word, "heal") => new Query.Control("Heal", which),
        _ => null,
    };

    // The rest of the line as it was typed: texts in it may have blanks.
    private static string Behind(VerbWords line, string word) =>
        line.Line[(line.Line.IndexOf(word, line.Words[0].Length, StringComparison.Ordinal) + word.Length)..].Trim();

    private static bool Is(string word, string wanted) => VerbWords.Is(word, wanted);

    // The rest of the line, for a path may have blanks.
    private static string? Path(VerbWords line)
    {
        var rest = line.Line.AsSpan(line.Line.IndexOf(line.Words[1], line.Words[0].Length, StringComparison.Ordinal) + line.Words[1].Length).Trim();
        return rest.IsEmpty ? null : rest.ToString();
    }

    private static double Seconds(string word) => double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
        ? seconds
        : throw VerbWords.Refuse($"'{word}' is no time; write seconds, for example 0.5");
}
