namespace RxDevices.Lines;

/// <summary>The bounds of a <see cref="LineServer"/>: what one client may make it hold.</summary>
public sealed record LineServerOptions
{
    /// <summary>The longest line, in bytes; a longer one is refused and passed over up to its end. Default: 64 KiB.</summary>
    public int LongestLine { get; init; } = 64 * 1024;

    /// <summary>How many lines of a client may wait for their answers; then its input is not read. Default: 64.</summary>
    public int Window { get; init; } = 64;

    /// <summary>How many bytes of answers may wait to be sent before the client's input is not read. Default: 64 Ki.</summary>
    public int HighWater { get; init; } = 64 * 1024;

    /// <summary>How many bytes of watched readings may wait for a client that does not read; beyond it, <see cref="SlowWatchers"/>
    /// says what becomes of it. Default: 4 Mi.</summary>
    public int LargestBacklog { get; init; } = 4 * 1024 * 1024;

    /// <summary>What becomes of a client that does not read what it watches. Default: it is disconnected.</summary>
    public SlowWatchers SlowWatchers { get; init; }

    /// <summary>How many clients there may be at once; one more is told so and not served. Default: as many as the system has files for.</summary>
    public int MaxClients { get; init; } = int.MaxValue;

    /// <summary>How long a client that has ended its input may go on watching what says nothing; a client that left looks the same, so
    /// silence ends it. Default: 60 s.</summary>
    public TimeSpan LongestSilence { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long the server waits for open questions when it stops; then it breaks the connections. Default: 5 s.</summary>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.FromSeconds(5);
}
