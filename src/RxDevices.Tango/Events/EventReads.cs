namespace RxDevices.Tango;

/// <summary>How what events carry is read.</summary>
internal static class EventReads
{
    /// <summary>The configuration of an attribute.</summary>
    public static WireRead<AttributeConfig5> Configuration { get; } = AttributeConfig5.Read;

    /// <summary>That data is ready.</summary>
    public static WireRead<AttDataReady> DataReady { get; } = AttDataReady.Read;

    /// <summary>What a device has.</summary>
    public static WireRead<DevIntrChange> Interface { get; } = DevIntrChange.Read;

    /// <summary>A reading of an attribute that may be known: change, periodic, archive and user events.</summary>
    public static WireRead<Reading> Readings(Func<string, AttributeDescription?> describe) =>
        (ref reader) => AttributeReading.Read(ref reader, describe).Reading;
}
