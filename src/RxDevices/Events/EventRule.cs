namespace RxDevices;

/// <summary>Whether a reading is an event beside the one sent last.</summary>
/// <remarks>
/// In this order: the first reading always is one; so is a failure that begins, ends or changes; so is a change of quality; two invalid
/// readings are none; other dimensions are one; else the values decide, by the criteria.
/// </remarks>
internal static class EventRule
{
    public static bool IsEvent<T>(Reading<T>? sent, Reading<T> reading, EventCriteria criteria, ValueDifference<T> difference) =>
        sent is null || HasTurned(sent, reading) || (reading.HasValue && difference.IsFar(sent.Value, reading.Value, criteria));

    /// <summary>Whether the failure or the quality is another one, whatever the value.</summary>
    public static bool HasTurned(Reading sent, Reading reading) =>
        sent.Quality != reading.Quality || !Equals(sent.Failure, reading.Failure);
}
