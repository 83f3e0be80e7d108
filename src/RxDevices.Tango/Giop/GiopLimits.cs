namespace RxDevices.Tango;

/// <summary>How much of what a stranger claims is believed.</summary>
internal sealed record GiopLimits
{
    /// <summary>The bytes of one message, and of all unfinished ones of a connection together. Tango's own programs stop at 256 MiB.</summary>
    public int LargestMessage { get; init; } = 256 * 1024 * 1024;

    /// <summary>How many messages of a connection may be under way in fragments. Tango's own clients send one after the other.</summary>
    public int MostUnfinished { get; init; } = 8;
}
