using System.Globalization;
using Microsoft.Reactive.Testing;

namespace RxDevices.Testing;

/// <summary>Times of a <see cref="TestScheduler"/> in seconds instead of ticks.</summary>
public static class VirtualTime
{
    /// <summary>Moves the clock by a span and runs what is due on the way.</summary>
    public static void AdvanceBy(this TestScheduler scheduler, TimeSpan span)
    {
        ArgumentNullException.ThrowIfNull(scheduler);

        // The test scheduler runs what is due now one tick later; work due at the very end of the span belongs to it.
        scheduler.AdvanceTo(RoundUp(scheduler.Clock + span.Ticks));
    }

    /// <summary>A span as <c>15s</c> or <c>0.25s</c>, rounded to microseconds.</summary>
    public static string Print(TimeSpan span) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Round(span.Ticks / (double)TimeSpan.TicksPerMicrosecond) / 1e6:0.######}s");

    // To the end of the microsecond's first half, so that a time that is a tick or two late still counts as that time.
    private static long RoundUp(long ticks)
    {
        var past = ticks % TimeSpan.TicksPerMicrosecond;
        return past < 4 ? ticks - past + 4 : ticks;
    }
}
