namespace RxDevices;

/// <summary>
/// How far the value of a number must move away from the one sent last to be an event, on any of its elements. Where neither is given, and
/// for what is no number, any difference is an event.
/// </summary>
/// <remarks>Immutable. Safe from any thread. Source: Tango Controls, "abs_change" and "rel_change".</remarks>
public sealed record EventCriteria
{
    /// <summary>Criteria in which nothing is given.</summary>
    public static EventCriteria None { get; } = new();

    /// <summary>In the unit of the attribute.</summary>
    public Band? Absolute { get; init; }

    /// <summary>In percent of the value sent last; from 0, any other value is an event.</summary>
    public Band? Relative { get; init; }
}
