using System.Globalization;

namespace RxDevices.Tool;

/// <summary>The unit in which a span of time is best told, and what is written below an axis of it.</summary>
/// <param name="Unit">Its name.</param>
/// <param name="Seconds">How many seconds it has.</param>
/// <param name="Title">What the axis shows.</param>
internal sealed record TimeAxis(string Unit, double Seconds, string Title)
{
    public static TimeAxis Of(Recording recording)
    {
        var (unit, seconds) = recording.Span.TotalSeconds switch
        {
            <= 120 => ("s", 1.0),
            <= 120 * 60 => ("min", 60.0),
            <= 48 * 3600 => ("h", 3600.0),
            _ => ("d", 86_400.0),
        };
        var since = recording.Start is { } start
            ? start.UtcDateTime.ToString(" 'since' yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture)
            : "";
        return new(unit, seconds, $"time in {unit}{since}");
    }
}
