namespace RxDevices;

/// <summary>
/// The quality of an attribute's readings: that of its source, else what the device declared, else what the alarm limits say.
/// </summary>
/// <remarks>All on the strand.</remarks>
internal sealed class QualityJudge<T>
{
    private AlarmLimits<T>? limits;
    private TimeSpan? deltaTime;

    public QualityJudge(AttributeConfiguration configuration) => Use(configuration);

    /// <summary>What the limits said of the last reading.</summary>
    public AlarmCauses Causes { get; private set; }

    /// <summary>The quality that the device declared, for all readings to come; valid: the limits decide.</summary>
    public Quality Declared { get; set; }

    /// <summary>How long after a write the value is compared with the set point, if it is.</summary>
    public TimeSpan? DeltaTime => deltaTime;

    public void Use(AttributeConfiguration configuration) =>
        (limits, deltaTime) = (AlarmLimits<T>.Of(configuration), configuration.DeltaTime);

    /// <summary>The reading with its quality.</summary>
    /// <param name="reading">As it came from the source, with its set point.</param>
    /// <param name="sinceWrite">How long ago a client wrote the set point; null when none ever did.</param>
    public Reading<T> Judge(Reading<T> reading, TimeSpan? sinceWrite)
    {
        Causes = AlarmCauses.None;
        if ((limits is null && Declared == Quality.Valid) || reading.Quality != Quality.Valid)
        {
            return reading;
        }

        if (Declared == Quality.Valid)
        {
            Causes = limits!.Judge(reading.Value);
            if (sinceWrite >= deltaTime && limits.IsDifferentFromSet(reading.Value, reading.SetPoint))
            {
                Causes |= AlarmCauses.DifferentFromSet;
            }
        }

        return Declared != Quality.Valid ? reading.WithQuality(Declared)
            : Causes == AlarmCauses.None ? reading
            : reading.WithQuality(IsWarning(Causes) ? Quality.Warning : Quality.Alarm);
    }

    private static bool IsWarning(AlarmCauses causes) => causes is AlarmCauses.BelowWarning or AlarmCauses.AboveWarning;
}
