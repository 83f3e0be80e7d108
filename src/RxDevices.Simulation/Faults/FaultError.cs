namespace RxDevices.Simulation;

/// <summary>What is wrong with the text of a fault or its target, and where.</summary>
/// <param name="Column">The place in the text; the first character is 1.</param>
/// <param name="Message">What was expected there, and what was found.</param>
/// <remarks>Safe from any thread.</remarks>
public sealed record FaultError(int Column, string Message)
{
    /// <summary>The error as people read it: <c>column 5: ...</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"column {Column}: {Message}");
}
