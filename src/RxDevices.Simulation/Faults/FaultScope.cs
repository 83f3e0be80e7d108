namespace RxDevices.Simulation;

/// <summary>What a fault may befall.</summary>
[Flags]
internal enum FaultScope
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A whole device.</summary>
    Device = 1,

    /// <summary>An attribute.</summary>
    Attribute = 2,

    /// <summary>A command.</summary>
    Command = 4,

    /// <summary>The connection of a client.</summary>
    Client = 8,
}
