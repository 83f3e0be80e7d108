namespace RxDevices;

/// <summary>Who asks something of a device: shown in its black box, and the owner of a lock.</summary>
/// <param name="Name">What tells it from other clients, for people: a program and its number, an address and port.</param>
/// <param name="Host">The machine it is on.</param>
/// <remarks>Two clients of the same name on the same host are one. Safe from any thread.</remarks>
public sealed record ClientIdentity(string Name, string Host = "localhost")
{
    /// <summary>Whoever calls from this process without saying who it is.</summary>
    public static ClientIdentity InProcess { get; } = new("in-process");

    /// <summary>Whether it is on the machine of the devices, as the protocol found and not as it says of itself.</summary>
    public bool IsLocal { get; init; } = true;

    /// <summary>A protocol that asks for itself, to know what it serves: no request of anybody, so the black box keeps nothing of it.</summary>
    internal static ClientIdentity Protocol { get; } = new("protocol");
}
