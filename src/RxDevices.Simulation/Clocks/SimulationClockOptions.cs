namespace RxDevices.Simulation;

/// <summary>How a <see cref="SimulationClock"/> begins.</summary>
/// <remarks>Immutable. Safe from any thread.</remarks>
public sealed record SimulationClockOptions
{
    /// <summary>Its first instant; default: the machine's time.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>How many seconds pass in one of the machine's; <see cref="SimulationClock.AsFastAsPossible"/> for as many as it can do. Default: 1.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>Whether it stands still until it is told to go on. Default: no.</summary>
    public bool IsPaused { get; init; }

    /// <summary>Told of what an action throws that was scheduled on the clock itself; the clock goes on. Default: it is thrown on the
    /// machine's scheduler, as Rx's own schedulers do.</summary>
    public Action<Exception>? OnThrow { get; init; }
}
