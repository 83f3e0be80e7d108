using System.Reactive.Concurrency;

namespace RxDevices;

/// <summary>
/// Ticks at once and then at begin + n x period, exactly. A tick that comes too late for others comes once for all of them, and says how
/// many that are.
/// </summary>
/// <remarks>All on the strand.</remarks>
internal sealed class PollTimer(IScheduler clock, Action<long> tick)
{
    private IDisposable? next;
    private TimeSpan period;
    private DateTimeOffset due;

    /// <summary>Ticks from now on, at that period.</summary>
    public void Run(TimeSpan period)
    {
        Stop();
        (this.period, due) = (period, clock.Now);
        Tick();
    }

    /// <summary>Ticks no more.</summary>
    public void Stop() => next?.Dispose();

    // The next tick is set before this one is told, so that whoever is told can begin anew or end it all.
    private void Tick()
    {
        var missed = Math.Max((clock.Now - due).Ticks / period.Ticks, 0);
        due += (missed + 1) * period;
        next = clock.Schedule(due - clock.Now, Tick);
        tick(missed);
    }
}
