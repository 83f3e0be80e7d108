namespace RxDevices.Tango;

/// <summary>Who is at the other end of a connection.</summary>
/// <param name="Host">Its address, or <c>localhost</c>.</param>
/// <param name="Port">Its port.</param>
/// <param name="IsLocal">Whether it is on this machine.</param>
/// <param name="Reached">The address of this machine by which it came: others may not lead here from where it is.</param>
internal sealed record TangoPeer(string Host, int Port, bool IsLocal, TangoAddress Reached)
{
    /// <summary>A client in this process.</summary>
    public static TangoPeer InProcess { get; } = new("localhost", 0, IsLocal: true, TangoAddress.Default);

    /// <summary>What the target of a fault may call it: the first for people.</summary>
    public IReadOnlyList<string> Addresses => [FormattableString.Invariant($"{Host}:{Port}"), Host];

    public override string ToString() => $"{Host} port {Port}";
}
