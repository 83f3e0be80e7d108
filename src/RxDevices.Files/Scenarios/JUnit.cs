using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace RxDevices.Files;

/// <summary>Reports in the XML that JUnit's Ant task writes, which is what continuous integration reads.</summary>
internal static class JUnit
{
    public static void Write(ScenarioReport report, string path)
    {
        try
        {
            using var writer = XmlWriter.Create(path, new() { Indent = true, CheckCharacters = false, Encoding = new UTF8Encoding(false) });
            Make(report).WriteTo(writer);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException(exception.Message, exception);
        }
    }

    private static XElement Make(ScenarioReport report)
    {
        var (failures, skipped) = (report.Outcomes.Count(outcome => outcome.Problem is not null), report.Outcomes.Count(outcome => outcome.IsSkipped));
        XAttribute[] counts =
        [
            new("name", Plain(report.Title)), new("tests", report.Outcomes.Count), new("failures", failures), new("errors", 0),
            new("skipped", skipped), new("time", Seconds(report.Duration)),
        ];
        return new(
            "testsuites",
            counts,
            new XElement("testsuite", counts, report.Outcomes.Select(outcome => MakeCase(report, outcome))));
    }

    private static XElement MakeCase(ScenarioReport report, ScenarioOutcome outcome) => new(
        "testcase",
        new XAttribute("name", Plain(FormattableString.Invariant($"line {outcome.Line}: {outcome.Text}"))),
        new XAttribute("classname", Plain(Path.GetFileNameWithoutExtension(report.File))),
        new XAttribute("file", Plain(report.File)),
        new XAttribute("line", outcome.Line),
        new XAttribute("time", Seconds(outcome.Took)),
        outcome.Problem is { } problem ? new XElement("failure", new XAttribute("message", Plain(problem.Split('\n')[0])), Plain(problem)) : null,
        outcome.IsSkipped ? new XElement("skipped") : null);

    private static string Seconds(TimeSpan span) => span.TotalSeconds.ToString("0.######", CultureInfo.InvariantCulture);

    // XML cannot say all that a text may hold.
    private static string Plain(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "?" : rune.ToString()));
}
