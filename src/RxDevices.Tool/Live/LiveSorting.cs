namespace RxDevices.Tool;

/// <summary>Which rows a live table shows, in which order.</summary>
internal static class LiveSorting
{
    public static IReadOnlyList<LiveRow> Shown(IReadOnlyList<LiveRow> rows, LiveControls controls, DateTimeOffset now)
    {
        var passing = rows.Where(row => row.Name.Contains(controls.Filter, StringComparison.OrdinalIgnoreCase));
        var sorted = controls.Order switch
        {
            LiveOrder.Given => passing,
            LiveOrder.Name => passing.OrderBy(row => row.Name, StringComparer.OrdinalIgnoreCase),
            LiveOrder.Value => passing.OrderBy(row => row.Last is null).ThenBy(NumberOf).ThenBy(row => row.Value, StringComparer.Ordinal),
            LiveOrder.Quality => passing.OrderBy(Severity),
            LiveOrder.Age => passing.OrderBy(row => row.AgeAt(now) ?? TimeSpan.MaxValue),
            _ => passing.OrderBy(row => row.RateAt(now)),
        };
        return controls.IsReversed ? [.. sorted.Reverse()] : [.. sorted];
    }

    // Texts after all numbers.
    private static double NumberOf(LiveRow row) =>
        row.Last is { HasValue: true } reading ? Numeric.Of(reading.Value) ?? double.PositiveInfinity : double.PositiveInfinity;

    // What needs attention first.
    private static int Severity(LiveRow row) => row switch
    {
        { HasFailed: true } => 0,
        { Last.Quality: Quality.Alarm } => 1,
        { Last.Quality: Quality.Warning } => 2,
        { Last.Quality: Quality.Invalid } => 3,
        { Last.Quality: Quality.Changing } => 4,
        { Last: null } => 6,
        _ => 5,
    };
}
