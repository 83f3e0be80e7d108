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

    /// <summary>The words that let clients in, see <see cref="TokenFile"/>: when there are any, the first line of every client must be
    /// <c>auth TOKEN</c>. Default: none, everybody is let in.</summary>
    public IReadOnlyList<string> Tokens { get; init; } = [];

    /// <summary>How long a client may take to shake hands (over TLS) and to show its token; then it is shut out. Default: 30 s.</summary>
    public TimeSpan AdmissionTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many clients at once may not have done so yet; one more is closed. Default: 1,000.</summary>
    public int ClientsAtDoor { get; init; } = 1_000;

    /// <summary>How many connections one machine may have; one more is refused. Default: any number.</summary>
    public int ClientsPerPeer { get; init; } = int.MaxValue;

    /// <summary>How long a line may take from its first byte to its end; then the client is told so and shut out. Default: 60 s.</summary>
    public TimeSpan LineTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a client may read nothing of what is sent to it; then its connection is broken. Default: 2 min.</summary>
    public TimeSpan WriteTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a client may neither say nor be told anything while it waits for no answer; then it is closed. Default:
    /// for ever (<see cref="Timeout.InfiniteTimeSpan"/>).</summary>
    public TimeSpan IdleTimeout { get; init; } = Timeout.InfiniteTimeSpan;

    /// <summary>How long the server waits for open questions when it stops; then it breaks the connections. Default: 5 s.</summary>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.FromSeconds(5);
}
