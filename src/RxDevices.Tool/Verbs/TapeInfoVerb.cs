using System.Globalization;
using RxDevices.Tapes;

namespace RxDevices.Tool;

/// <summary><c>rxdevices tape info FILE</c>: what is on a tape?</summary>
internal static class TapeInfoVerb
{
    public static Verb Make()
    {
        var file = TapeFiles.Make("FILE", "The tape; it may still be being recorded.");
        var verb = new Verb("info", "Print from when to when a tape is, what is on it and how often, and what of it is damaged.") { file };
        verb.WithExamples("Examples", ("rxdevices tape info day.tape", "exit code 1 when something is damaged"));
        verb.SetAction(parsed => TapeFiles.Use(
            parsed.GetRequiredValue(file), parsed.InvocationConfiguration, tape => Tell(tape, parsed.InvocationConfiguration.Output)));
        return verb;
    }

    private static void Tell(Tape tape, TextWriter output)
    {
        // Reads all of it: only then is it known to be whole.
        var counts = new Dictionary<string, (long Readings, long Failed)>(StringComparer.OrdinalIgnoreCase);
        foreach (var reading in tape.Readings())
        {
            var (readings, failed) = counts.GetValueOrDefault(reading.Attribute.Name);
            counts[reading.Attribute.Name] = (readings + 1, failed + (reading.Reading.Failure is null ? 0 : 1));
        }

        var total = counts.Values.Sum(count => count.Readings);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"From {tape.Begin:yyyy-MM-dd HH:mm:ss.fff}Z for {tape.End - tape.Begin}"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{total} readings of {counts.Count} attributes, {tape.Length} bytes{(total == 0 ? "" : $", {tape.Length / (double)total:0.0} a reading")}"));
        foreach (var attribute in tape.Attributes)
        {
            var (readings, failed) = counts.GetValueOrDefault(attribute.Name);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{attribute.Name} {attribute.Description.Kind} {readings} readings{(failed == 0 ? "" : $", {failed} failed")}"));
        }
    }
}
