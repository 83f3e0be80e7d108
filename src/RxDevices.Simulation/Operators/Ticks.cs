using System.Reactive.Concurrency;

namespace RxDevices.Simulation;

/// <summary>The instants of something periodic: n periods after its start, whatever the clock does.</summary>
/// <remarks>On the scheduler.</remarks>
internal sealed class Ticks
{
    private readonly DateTimeOffset start;
    private readonly TimeSpan period;
    private readonly IScheduler scheduler;
    private readonly Action<TimeSpan> onTick;
    private long number;

    private Ticks(TimeSpan period, Action<TimeSpan> onTick, IScheduler scheduler)
    {
        start = scheduler.Now;
        (this.period, this.scheduler, this.onTick) = (period, scheduler, onTick);
    }

    /// <summary>Begins; the first tick comes after one period.</summary>
    /// <param name="period">The time between two ticks.</param>
    /// <param name="onTick">Told the instant of each tick, since the start: exact, also when the tick comes late. When one comes later than the
    /// next is due, those in between are left out: the newest wins.</param>
    /// <param name="scheduler">The clock.</param>
    public static IDisposable Begin(TimeSpan period, Action<TimeSpan> onTick, IScheduler scheduler) => scheduler.SchedulePeriodic(
        new Ticks(period, onTick, scheduler), period, static ticks =>
        {
            ticks.Tick();
            return ticks;
        });

    private void Tick()
    {
        var elapsed = scheduler.Now - start;
        var next = Math.Max(number + 1, elapsed.Ticks / period.Ticks);
        var instant = new TimeSpan(next * period.Ticks);
        if (instant - elapsed > period / 2)
        {
            // The clock makes up for a tick whose instant was left out already.
            return;
        }

        number = next;
        onTick(instant);
    }
}
