namespace RxDevices;

/// <summary>
/// What an attribute says of itself: texts for people, limits and alarms, the criteria of its events, polling, the largest dimensions.
/// Immutable; what is not given has Tango's default. <see cref="DeviceAttribute.Configure"/> changes it while the device runs.
/// </summary>
/// <remarks>Source: Tango Controls, "Attribute properties". Safe from any thread.</remarks>
public sealed record AttributeConfiguration
{
    /// <summary>A configuration in which nothing is given.</summary>
    public static AttributeConfiguration Default { get; } = new();

    /// <summary>The name shown to people; default: the attribute's name.</summary>
    public string? Label { get; init; }

    /// <summary>What the attribute means.</summary>
    public string? Description { get; init; }

    /// <summary>The unit of the value as it travels, for example <c>A</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>The factor that brings the value to SI units, as text.</summary>
    public string? StandardUnit { get; init; }

    /// <summary>The unit in which people want to see it.</summary>
    public string? DisplayUnit { get; init; }

    /// <summary>How to print the value, in C's or C++'s notation; default: <c>%6.2f</c>, <c>%d</c> or <c>%s</c> by type.</summary>
    public string? Format { get; init; }

    /// <summary>The smallest value that may be written, in the attribute's unit; numbers only.</summary>
    public IComparable? MinValue { get; init; }

    /// <summary>The largest value that may be written, in the attribute's unit; numbers only.</summary>
    public IComparable? MaxValue { get; init; }

    /// <summary>A value at or below it has quality <see cref="Quality.Alarm"/>, in the attribute's unit; numbers only, any element.</summary>
    public IComparable? MinAlarm { get; init; }

    /// <summary>A value at or above it has quality <see cref="Quality.Alarm"/>, in the attribute's unit; numbers only, any element.</summary>
    public IComparable? MaxAlarm { get; init; }

    /// <summary>A value at or below it has quality <see cref="Quality.Warning"/>, unless it is an alarm.</summary>
    public IComparable? MinWarning { get; init; }

    /// <summary>A value at or above it has quality <see cref="Quality.Warning"/>, unless it is an alarm.</summary>
    public IComparable? MaxWarning { get; init; }

    /// <summary>
    /// How far the value may be from what was written without quality <see cref="Quality.Alarm"/> ("read different from set"), in the
    /// attribute's unit, above 0. Nothing is compared unless <see cref="DeltaTime"/> is given too.
    /// </summary>
    public double? DeltaValue { get; init; }

    /// <summary>How long the value may take after a write before <see cref="DeltaValue"/> is looked at; above 0.</summary>
    public TimeSpan? DeltaTime { get; init; }

    /// <summary>Which readings are change events.</summary>
    public EventCriteria Change { get; init; } = EventCriteria.None;

    /// <summary>Which readings are archive events.</summary>
    public EventCriteria Archive { get; init; } = EventCriteria.None;

    /// <summary>How often an archive event comes at least; default: only by <see cref="Archive"/>.</summary>
    public TimeSpan? ArchivePeriod { get; init; }

    /// <summary>How often a periodic event comes; default: 1 s.</summary>
    public TimeSpan EventPeriod { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether the device tells of data that is ready (<see cref="DeviceAttribute.DataReady"/>).</summary>
    public bool TellsDataReady { get; init; }

    /// <summary>How often the device polls the attribute, while it runs: 5 ms or more; default: it does not. The one truth of polling:
    /// <see cref="DeviceAttribute.StartPolling"/> and <see cref="DeviceAttribute.StopPolling"/> change it.</summary>
    public TimeSpan? PollingPeriod { get; init; }

    /// <summary>How many polled readings are kept for histories; default: 10.</summary>
    public int HistoryDepth { get; init; } = 10;

    /// <summary>Whether what was written last survives a restart, and what is done with it then; settings only.</summary>
    public Memory Memory { get; init; }

    /// <summary>The states in which it may be read; default: all.</summary>
    public IReadOnlyList<DevState> ReadableIn { get; init; } = [];

    /// <summary>The states in which it may be written; default: all.</summary>
    public IReadOnlyList<DevState> WritableIn { get; init; } = [];

    /// <summary>Whom the attribute is meant for.</summary>
    public DisplayLevel DisplayLevel { get; init; }

    /// <summary>The labels of an enumeration, one for each member in the order of their numbers; default: the members' names.</summary>
    public IReadOnlyList<string> EnumLabels { get; init; } = [];

    /// <summary>How many columns (elements of a spectrum) a value may have at most.</summary>
    public int MaxX { get; init; } = 4096;

    /// <summary>How many rows an image may have at most.</summary>
    public int MaxY { get; init; } = 4096;

    /// <summary>Whether a value can be in alarm or warning.</summary>
    internal bool HasLimits =>
        (MinAlarm ?? MaxAlarm ?? MinWarning ?? MaxWarning) is not null || this is { DeltaValue: not null, DeltaTime: not null };
}
