using System.Reactive.Concurrency;

namespace RxDevices.Simulation;

/// <content>What is scheduled, and cancelled.</content>
public sealed partial class SimulationClock
{
    /// <inheritdoc/>
    public override IDisposable Schedule<TState>(TState state, TimeSpan dueTime, Func<IScheduler, TState, IDisposable> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return Add(new SingleEvent<TState>(this, state, action), dueTime);
    }

    /// <inheritdoc/>
    public override IDisposable Schedule<TState>(TState state, DateTimeOffset dueTime, Func<IScheduler, TState, IDisposable> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return Add(new SingleEvent<TState>(this, state, action), dueTime.UtcTicks);
    }

    /// <summary>Runs an action at start + n x period exactly; none is left out. The next one comes after the action is done.</summary>
    public IDisposable SchedulePeriodic<TState>(TState state, TimeSpan period, Func<TState, TState> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(period, TimeSpan.Zero);
        return Add(new PeriodicEvent<TState>(this, state, period, action), period);
    }

    /// <inheritdoc/>
    public override IStopwatch StartStopwatch() => new ClockStopwatch(this);

    /// <summary>Cancels an event; whether nobody had before.</summary>
    internal bool Cancel(ClockEvent clockEvent)
    {
        lock (gate)
        {
            return queue.Cancel(clockEvent);
        }
    }

    private IDisposable Add(ClockEvent clockEvent, TimeSpan dueTime)
    {
        bool runs;
        lock (gate)
        {
            var now = Present();
            runs = Enqueue(clockEvent, dueTime <= TimeSpan.Zero ? now : Later(now, dueTime.Ticks));
        }

        Wake(runs);
        return clockEvent;
    }

    private IDisposable Add(ClockEvent clockEvent, long due)
    {
        bool runs;
        lock (gate)
        {
            runs = Enqueue(clockEvent, Math.Max(due, Present()));
        }

        Wake(runs);
        return clockEvent;
    }

    // Whether somebody must be found who runs it.
    private bool Enqueue(ClockEvent clockEvent, long due)
    {
        if (isDisposed)
        {
            return false;
        }

        clockEvent.Due = due;
        queue.Add(clockEvent);
        return Looks();
    }

    private static long Later(long ticks, long span) =>
        span > DateTimeOffset.MaxValue.Ticks - ticks ? DateTimeOffset.MaxValue.Ticks : ticks + span;
}
