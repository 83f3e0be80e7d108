namespace RxDevices.Files;

/// <summary>What became of one expectation of a scenario, or of a step that could not be done.</summary>
/// <param name="Text">The step, as it was written.</param>
/// <param name="Line">Where it stands in the file; the first line is 1.</param>
/// <param name="Column">The character in the line; the first is 1.</param>
/// <param name="Time">When that was known, since the start of the scenario.</param>
/// <param name="Took">How long it took until it was known.</param>
/// <param name="Problem">Why it was broken, and what happened around it; null when it held.</param>
/// <param name="IsSkipped">Whether it was never come to, because another one was broken.</param>
/// <remarks>Immutable. Safe from any thread.</remarks>
public sealed record ScenarioOutcome(
    string Text, int Line, int Column, TimeSpan Time, TimeSpan Took, string? Problem = null, bool IsSkipped = false)
{
    /// <summary>Whether it held.</summary>
    public bool Held => Problem is null && !IsSkipped;
}
