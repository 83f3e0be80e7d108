using System.Reactive.Disposables;

namespace RxDevices.Simulation;

/// <content>How the machine wakes the clock.</content>
public sealed partial class SimulationClock
{
    private static readonly TimeSpan LongestAlarm = TimeSpan.FromDays(1);

    // What a machine's timer can tell apart: it fires up to so much too early, and would for ever.
    private static readonly TimeSpan ShortestAlarm = TimeSpan.FromMilliseconds(1);

    private long? alarmAt;
    private bool isEarly;

    // Under the lock: wakes when that is due.
    private void SetAlarm(long due)
    {
        var wait = Math.Min((due - anchor) / speed, TimeSpan.MaxValue.Ticks / 2);
        var at = machineAnchor + (long)Math.Ceiling(wait);
        if (alarmAt <= at)
        {
            return;
        }

        alarmAt = at;
        var span = new TimeSpan(Math.Clamp(
            at - stopwatch.Elapsed.Ticks, isEarly ? ShortestAlarm.Ticks : 0, LongestAlarm.Ticks));
        alarm.Disposable = machine.Schedule((Clock: this, at), span, static (_, ring) => ring.Clock.Ring(ring.at));
    }

    private IDisposable Ring(long at)
    {
        bool runs;
        lock (gate)
        {
            if (alarmAt == at)
            {
                alarmAt = null;
            }

            isEarly = true;
            runs = Looks();
            isEarly = false;
        }

        Wake(runs);
        return Disposable.Empty;
    }
}
