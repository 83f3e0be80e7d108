namespace RxDevices;

/// <summary>What a command says of itself. Immutable; what is not given has Tango's default.</summary>
/// <remarks>Safe from any thread.</remarks>
public sealed record CommandConfiguration
{
    /// <summary>A configuration in which nothing is given.</summary>
    public static CommandConfiguration Default { get; } = new();

    /// <summary>What the argument means, with its unit.</summary>
    public string ArgumentDescription { get; init; } = "Uninitialised";

    /// <summary>What the result means, with its unit.</summary>
    public string ResultDescription { get; init; } = "Uninitialised";

    /// <summary>Whom the command is meant for.</summary>
    public DisplayLevel DisplayLevel { get; init; }

    /// <summary>The states in which it may be executed; default: all.</summary>
    public IReadOnlyList<DevState> AllowedIn { get; init; } = [];

    /// <summary>How often the device polls the command, while it runs: 5 ms or more; without argument only. Default: it does not. The one
    /// truth of polling: <see cref="DeviceCommand.StartPolling"/> and <see cref="DeviceCommand.StopPolling"/> change it.</summary>
    public TimeSpan? PollingPeriod { get; init; }

    /// <summary>How many polled results are kept for histories; default: 10.</summary>
    public int HistoryDepth { get; init; } = 10;

    /// <summary>
    /// Whether a call may begin while another is under way, as on an asyncio server (the default); if not, it is refused with
    /// <see cref="Reasons.CommandNotAllowed"/>.
    /// </summary>
    public bool MayOverlap { get; init; } = true;
}
