namespace RxDevices.Lines;

/// <summary>Who is at the other end of a connection.</summary>
/// <param name="Name">Its address, for people.</param>
/// <param name="IsLocal">Whether it is on this machine: a loopback address, a unix socket, or this process.</param>
public sealed record Peer(string Name, bool IsLocal)
{
    /// <summary>A client in this process.</summary>
    public static Peer InProcess { get; } = new("in-process", IsLocal: true);

    /// <summary>Who it is to devices, as long as it does not say.</summary>
    internal ClientIdentity Identity => new(Name, IsLocal ? "localhost" : Name[..Math.Max(Name.LastIndexOf(':'), 0)]);
}
