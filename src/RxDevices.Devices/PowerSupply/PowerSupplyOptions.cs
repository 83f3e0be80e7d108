namespace RxDevices.Devices;

/// <summary>What a <see cref="PowerSupply"/> is like.</summary>
public sealed record PowerSupplyOptions
{
    /// <summary>The largest current that may be set, in amperes; above 0.</summary>
    public double MaxAmps { get; init; } = 100;

    /// <summary>How far the current moves in one step, in amperes; above 0.</summary>
    public double AmpsPerStep { get; init; } = 0.5;

    /// <summary>The time between two steps; above 0.</summary>
    public TimeSpan Step { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The resistance of the load, in ohms.</summary>
    public double Ohms { get; init; } = 2;
}
