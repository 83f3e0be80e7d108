using System.Reactive.Concurrency;

namespace RxDevices;

/// <summary>Ticks at a period that may change, or be none.</summary>
/// <remarks>All on the strand.</remarks>
internal sealed class EventTimer(IScheduler clock, Action tick)
{
    private IDisposable? ticking;
    private TimeSpan? period;

    /// <summary>Ticks from now on at that period; goes on undisturbed when it is the same.</summary>
    public void Run(TimeSpan? period)
    {
        if (this.period != period)
        {
            this.period = period;
            ticking?.Dispose();
            ticking = period is { } span ? clock.SchedulePeriodic(span, tick) : null;
        }
    }

    /// <summary>Ticks no more.</summary>
    public void Stop() => Run(null);
}
