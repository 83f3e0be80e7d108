namespace RxDevices.Lines;

/// <summary>Who is at the other end of a connection.</summary>
/// <param name="Name">Its address, for people.</param>
/// <param name="IsLocal">Whether it is on this machine: a loopback address, a unix socket, or this process.</param>
public sealed record Peer(string Name, bool IsLocal)
{
    /// <summary>The machine it is on, as devices show it: <c>localhost</c>, or its address.</summary>
    public string Host { get; init; } = IsLocal ? "localhost" : Name;

    /// <summary>What the target of a fault may call it: without blanks, the first for people.</summary>
    internal IReadOnlyList<string> Addresses =>
        [Name.Replace(" port ", ":", StringComparison.Ordinal).Replace(' ', '-'), Name.Split(" port ")[0].Replace(' ', '-'), Host];

    /// <summary>A client in this process.</summary>
    public static Peer InProcess { get; } = new("in-process", IsLocal: true);
}
