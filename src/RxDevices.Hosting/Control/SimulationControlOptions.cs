namespace RxDevices.Hosting;

/// <summary>What the control of a simulation is called, and who may use it.</summary>
/// <remarks>Immutable. Safe from any thread.</remarks>
public sealed record SimulationControlOptions
{
    /// <summary>The last part of the name of the control device, <c>sys/simulation/INSTANCE</c>. Default: <c>default</c>.</summary>
    public string Instance { get; init; } = "default";

    /// <summary>How many writes, commands and reads from outside are kept for snapshots; with one more none is kept, and a snapshot is
    /// refused. Default: 100,000.</summary>
    public int LongestLog { get; init; } = 100_000;

    /// <summary>Whether clients on other machines may control it; without it they only read. Default: no.</summary>
    public bool AllowRemoteControl { get; init; }
}
