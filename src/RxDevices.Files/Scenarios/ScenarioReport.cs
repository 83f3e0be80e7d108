using System.Globalization;

namespace RxDevices.Files;

/// <summary>What became of a scenario.</summary>
/// <param name="Title">What the scenario is called.</param>
/// <param name="File">Its file, as the user calls it.</param>
/// <param name="Outcomes">What became of each expectation, in the order in which that was known.</param>
/// <param name="Duration">How long it took, by the devices' clock.</param>
/// <remarks>Immutable. Safe from any thread.</remarks>
public sealed record ScenarioReport(string Title, string File, IReadOnlyList<ScenarioOutcome> Outcomes, TimeSpan Duration)
{
    /// <summary>Whether all that was expected was so.</summary>
    public bool IsRight => Outcomes.All(outcome => outcome.Held);

    /// <summary>In one line, and for each broken expectation what happened around it.</summary>
    public override string ToString() => string.Join(
        Environment.NewLine,
        [Summary, .. Outcomes.Where(outcome => outcome.Problem is not null).Select(outcome => outcome.Problem!)]);

    /// <summary>In one line.</summary>
    public string Summary => FormattableString.Invariant(
        $"{Title}: {Outcomes.Count(outcome => outcome.Held)} of {Outcomes.Count} held, in {Seconds(Duration)}");

    /// <summary>Writes it as JUnit's XML, as continuous integration reads it: a test case for each expectation.</summary>
    /// <param name="path">The file; what it held is gone.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void WriteJUnit(string path) => JUnit.Write(this, path);

    /// <summary>A span in seconds, to the millisecond.</summary>
    internal static string Seconds(TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.###} s");
}
