namespace RxDevices.Tapes;

/// <summary>What counts as a difference between two tapes.</summary>
/// <remarks>Safe from any thread.</remarks>
public sealed record TapeComparisonOptions
{
    /// <summary>Numbers that differ by no more than this are the same. Default: 0.</summary>
    public double Tolerance { get; init; }

    /// <summary>Times since the beginning of each tape that differ by no more than this are the same. Default: times are not compared.</summary>
    public TimeSpan? TimeTolerance { get; init; }
}
