namespace RxDevices.Tango;

/// <summary>What a <see cref="TangoServer"/> is called, what its clients may do, and what one client may make it hold.</summary>
public sealed record TangoServerOptions
{
    /// <summary>The name of this server among those of its kind; its admin device is <c>dserver/RxDevices/INSTANCE</c>. One word without
    /// slash. Default: <c>default</c>.</summary>
    public string Instance { get; init; } = "default";

    /// <summary>Whether clients on other machines may write, execute, configure, lock and poll; without it they only read.</summary>
    public bool AllowRemoteWrites { get; init; }

    /// <summary>The largest message of a client that may write, in bytes. Default: 64 Mi; Tango's own programs stop at 256 Mi.</summary>
    public int LargestMessage { get; init; } = 64 * 1024 * 1024;

    /// <summary>How many requests of a connection may be under way; then its input is not read. Default: 64. Tango's own clients have
    /// one, and take another connection for the next.</summary>
    public int Window { get; init; } = 64;

    /// <summary>How many bytes of answers may wait to be sent before the client's input is not read. Default: 1 Mi.</summary>
    public int HighWater { get; init; } = 1024 * 1024;

    /// <summary>How long a connection may say nothing before the server says goodbye; clients connect again when they need to.
    /// Default: 180 s, as with Tango's own servers.</summary>
    public TimeSpan LongestIdle { get; init; } = TimeSpan.FromSeconds(180);

    /// <summary>How long the server waits for open requests when it stops; then it breaks the connections. Default: 5 s.</summary>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.FromSeconds(5);
}
