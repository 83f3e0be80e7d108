using System.Reactive.Concurrency;
using System.Reactive.Disposables;

namespace RxDevices;

/// <summary>A scheduler dressed as a <see cref="TimeProvider"/>.</summary>
internal sealed class ClockTimeProvider(IScheduler clock) : TimeProvider
{
    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => clock.Now;

    /// <inheritdoc/>
    public override long GetTimestamp() => clock.Now.UtcTicks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new ClockTimer(clock, () => CallWithoutContext(callback, state));
        timer.Change(dueTime, period);
        return timer;
    }

    // Timers fire without a context everywhere else too. With one, what a library awaits with ConfigureAwait(false) would go on
    // somewhere on the thread pool, at no particular time.
    private static void CallWithoutContext(TimerCallback callback, object? state)
    {
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            callback(state);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    private sealed class ClockTimer(IScheduler clock, Action callback) : ITimer
    {
        private readonly SerialDisposable pending = new();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (pending.IsDisposed)
            {
                return false;
            }

            var timer = new SingleAssignmentDisposable();
            pending.Disposable = timer;
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                timer.Disposable = clock.Schedule((timer, period), dueTime, Fire);
            }

            return true;
        }

        public void Dispose() => pending.Dispose();

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private IDisposable Fire(IScheduler _, (SingleAssignmentDisposable Timer, TimeSpan Period) state)
        {
            if (state.Timer.IsDisposed)
            {
                return Disposable.Empty;
            }

            // Armed before the callback runs: the callback may change or dispose of the timer.
            var periodic = state.Period > TimeSpan.Zero
                ? clock.SchedulePeriodic(state.Period, callback)
                : Disposable.Empty;
            callback();
            return periodic;
        }
    }
}
