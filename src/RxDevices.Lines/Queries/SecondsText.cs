using System.Globalization;

namespace RxDevices.Lines;

/// <summary>Times as seconds, to the tick.</summary>
internal static class SecondsText
{
    /// <summary>Reads seconds, also none and negative ones: what they may be is for the device to say.</summary>
    public static bool TryParse(string text, out TimeSpan span)
    {
        var isRead = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            && Math.Abs(seconds) <= TimeSpan.MaxValue.Ticks / (decimal)TimeSpan.TicksPerSecond;
        span = isRead ? new((long)Math.Round(seconds * TimeSpan.TicksPerSecond)) : default;
        return isRead;
    }

    /// <summary>Writes what reads back the same.</summary>
    public static string Of(TimeSpan span) =>
        (span.Ticks / (decimal)TimeSpan.TicksPerSecond).ToString(CultureInfo.InvariantCulture);
}
