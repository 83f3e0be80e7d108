namespace RxDevices.Simulation;

/// <summary>What becomes of values, qualities and failures that come together.</summary>
internal static class Combining
{
    private static readonly Quality[] WorstFirst = [Quality.Invalid, Quality.Alarm, Quality.Warning, Quality.Changing];

    /// <summary>What comes out of one wire: without the set point, which is the output's own.</summary>
    public static Reading<T> Pass<T>(WireEnd<T> end) => end.Reading switch
    {
        { Failure: { } failure } failed => Reading.Failed<T>(Because(failure, end.Output!, end.Node.Name), failed.Time),
        { HasValue: false } invalid => Reading.Of<T>(default!, invalid.Time, invalid.Quality),
        var valid => Reading.Of(valid!.Value, valid.Time, valid.Quality),
    };

    /// <summary>The value of several, unless one of them has none.</summary>
    public static Reading<TResult> Of<TResult>(
        IReadOnlyList<WireEnd> ends, IReadOnlyList<Reading> readings, Func<TResult> combine, DateTimeOffset time)
    {
        for (var i = 0; i < readings.Count; i++)
        {
            if (readings[i].Failure is { } failure)
            {
                return Reading.Failed<TResult>(Because(failure, ends[i].Output!, ends[i].Node.Name), time);
            }
        }

        var quality = Array.Find(WorstFirst, quality => readings.Any(reading => reading.Quality == quality));
        return quality == Quality.Invalid ? Reading.Of<TResult>(default!, time, quality) : Reading.Of(combine(), time, quality);
    }

    private static DevFailed Because(DevFailed failure, string output, string input) =>
        failure.Then(Reasons.AttributeFailed, $"{input} takes {output}, which failed", nameof(Wiring));
}
