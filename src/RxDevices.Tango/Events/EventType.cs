namespace RxDevices.Tango;

/// <summary>The events Tango 9 has, but for those of pipes.</summary>
internal enum EventType
{
    Change,
    Periodic,
    Archive,
    User,
    Configuration,
    DataReady,
    Interface,
}
