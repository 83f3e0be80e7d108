namespace RxDevices.Lines;

/// <summary>What of an attribute or a device is watched.</summary>
internal enum WatchTopic
{
    /// <summary>Every reading.</summary>
    Readings,

    /// <summary>Change events.</summary>
    Change,

    /// <summary>Archive events.</summary>
    Archive,

    /// <summary>Periodic events.</summary>
    Periodic,

    /// <summary>Alarm events.</summary>
    Alarm,

    /// <summary>User events.</summary>
    User,

    /// <summary>Data that is ready.</summary>
    Ready,

    /// <summary>The configuration.</summary>
    Config,

    /// <summary>What a device has.</summary>
    Interface,
}
