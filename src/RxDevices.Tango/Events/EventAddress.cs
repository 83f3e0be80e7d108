namespace RxDevices.Tango;

/// <summary>Under which names a server's events are published.</summary>
/// <param name="Authority">The <c>host:port</c> by which clients name devices: the server's own, or the database's.</param>
/// <param name="Server">The name of the admin device, <c>dserver/program/instance</c>.</param>
/// <param name="HasDatabase">Whether devices are found through a database.</param>
internal sealed record EventAddress(string Authority, string Server, bool HasDatabase = false)
{
    private const string Scheme = "tango://";

    // The clients of a server without database look for the database when this is missing from a channel.
    private string Suffix => HasDatabase ? "" : "#dbase=no";

    /// <summary>What the heartbeats are called, but for their end.</summary>
    public string Channel => $"{Scheme}{Authority}/{Server}{Suffix}".ToLowerInvariant();

    /// <summary>What the heartbeats are called.</summary>
    public string Heartbeat => HeartbeatOf(Channel);

    /// <summary>What the heartbeats of a channel are called.</summary>
    public static string HeartbeatOf(string channel) => $"{channel}.heartbeat";

    /// <summary>The name of a device that may be named with its server before it.</summary>
    public static string PathOf(string device)
    {
        var path = device.Split('#')[0];
        if (path.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            path = path[Scheme.Length..];
            path = path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..];
        }

        return path;
    }

    /// <summary>What events are called.</summary>
    public string TopicOf(string device, string? attribute, EventType type)
    {
        var member = type == EventType.Interface ? "" : $"/{attribute}";
        return $"{Scheme}{Authority}/{device}{member}{Suffix}.{EventTypes.EndOf(type)}".ToLowerInvariant();
    }
}
