namespace RxDevices.Simulation;

/// <summary>Why a wiring cannot start: all that is wrong with it, each with names.</summary>
public sealed class WiringException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="problems">What is wrong, one sentence each.</param>
    public WiringException(IReadOnlyList<string> problems)
        : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    /// <summary>What is wrong, one sentence each.</summary>
    public IReadOnlyList<string> Problems { get; }
}
