namespace RxDevices;

/// <summary>Which readings of an attribute a subscriber wants to be told: those that pass a criterion.</summary>
/// <remarks>Source of the words: Tango Controls, "Events".</remarks>
public enum EventKind
{
    /// <summary>The value moved away from the one sent last, by the attribute's <see cref="AttributeConfiguration.Change"/>.</summary>
    Change,

    /// <summary>The same with <see cref="AttributeConfiguration.Archive"/>, and at least every <see cref="AttributeConfiguration.ArchivePeriod"/>.</summary>
    Archive,

    /// <summary>The current reading, every <see cref="AttributeConfiguration.EventPeriod"/>.</summary>
    Periodic,

    /// <summary>The quality changed, or reading began or ceased to fail.</summary>
    Alarm,

    /// <summary>What the device chose to tell.</summary>
    User,
}
