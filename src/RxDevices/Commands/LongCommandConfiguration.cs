namespace RxDevices;

/// <summary>What a long command says of itself. Immutable; what is not given has Tango's default.</summary>
/// <remarks>Safe from any thread.</remarks>
public sealed record LongCommandConfiguration
{
    /// <summary>A configuration in which nothing is given.</summary>
    public static LongCommandConfiguration Default { get; } = new();

    /// <summary>What the argument means, with its unit.</summary>
    public string ArgumentDescription { get; init; } = "Uninitialised";

    /// <summary>The configuration of the attribute that shows the result.</summary>
    public AttributeConfiguration Result { get; init; } = AttributeConfiguration.Default;

    /// <summary>Whom the command is meant for.</summary>
    public DisplayLevel DisplayLevel { get; init; }

    /// <summary>The states in which a run may begin; default: all.</summary>
    public IReadOnlyList<DevState> AllowedIn { get; init; } = [];

    /// <summary>
    /// How long a run may take, from its acceptance on, above 0; then it fails with <see cref="Reasons.DeviceTimedOut"/> and its method is
    /// told to stop. Default: as long as it likes.
    /// </summary>
    public TimeSpan? Timeout { get; init; }
}
