namespace RxDevices.Lines;

/// <summary>The bounds of a <see cref="LineServer"/>: what one client may make it hold.</summary>
public sealed record LineServerOptions
{
    /// <summary>The longest line, in bytes; a longer one is refused and passed over up to its end. Default: 64 KiB.</summary>
    public int LongestLine { get; init; } = 64 * 1024;

    /// <summary>How many lines of a client may wait for their answers; then its input is not read. Default: 64.</summary>
    public int Window { get; init; } = 64;

    /// <summary>How many characters of answers may wait to be sent before the client's input is not read. Default: 64 Ki.</summary>
    public int HighWater { get; init; } = 64 * 1024;

    /// <summary>How many characters of watched readings may wait for a client that does not read; beyond it, the client is
    /// disconnected. Default: 4 Mi.</summary>
    public int LargestBacklog { get; init; } = 4 * 1024 * 1024;

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

    /// <summary>How long the server waits for open questions when it stops; then it breaks the connections. Default: 5 s.</summary>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.FromSeconds(5);
}
