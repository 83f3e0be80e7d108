namespace RxDevices.Tapes;

/// <summary>How a tape is replayed.</summary>
/// <remarks>Safe from any thread.</remarks>
public sealed record TapePlayerOptions
{
    /// <summary>How much faster than it was recorded; above 0. Default: 1.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>Whether it begins anew at its end. Default: it stays there.</summary>
    public bool Loop { get; init; }

    /// <summary>Where it begins; default: at its beginning.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Whether readings have the time at which they are shown. Default: that at which they were recorded.</summary>
    public bool ShowsNow { get; init; }
}
