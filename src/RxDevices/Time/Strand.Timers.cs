using System.Reactive.Concurrency;
using System.Reactive.Disposables;

namespace RxDevices;

/// <content>Steps that wait for their time.</content>
/// <remarks>
/// On a clock that runs one event at a time, an event is over when its step is: also when somebody else is inside the strand, who then runs
/// the step while the clock is held.
/// </remarks>
internal sealed partial class Strand
{
    private readonly IEventClock? events;
    private int held;

    /// <inheritdoc/>
    public IDisposable Schedule<TState>(TState state, TimeSpan dueTime, Func<IScheduler, TState, IDisposable> action)
    {
        if (dueTime <= TimeSpan.Zero)
        {
            return Schedule(state, action);
        }

        var step = new TimedStep<TState>(this, state, action);
        step.WaitsIn(inner.Schedule(step, dueTime, static (_, step) => step.Fire()));
        return step;
    }

    /// <inheritdoc/>
    public IDisposable Schedule<TState>(TState state, DateTimeOffset dueTime, Func<IScheduler, TState, IDisposable> action) =>
        Schedule(state, dueTime - Now, action);

    /// <summary>Ticks at start + n x period, exactly; a late tick runs late, and none is left out.</summary>
    public IDisposable SchedulePeriodic<TState>(TState state, TimeSpan period, Func<TState, TState> action)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, TimeSpan.Zero);
        if (events is not null && period > TimeSpan.Zero)
        {
            var step = new PeriodicStep<TState>(this, state, action);
            step.WaitsIn(events.SchedulePeriodic(step, period, static step => step.Fire()));
            return step;
        }

        var due = Now;
        var next = new SerialDisposable();

        // Armed on the strand only, so that a timer cannot fire before it is stored.
        Run(Arm, static arm => arm());
        return next;

        void Arm()
        {
            due += period;
            next.Disposable = this.Schedule(due - Now, Tick);
        }

        void Tick()
        {
            if (!next.IsDisposed)
            {
                state = action(state);
                Arm();
            }
        }
    }

    /// <inheritdoc/>
    public IStopwatch StartStopwatch() => new ClockStopwatch(this);

    // In its turn; when that is not at once, the clock waits for it.
    private void RunTimed(Action step)
    {
        if (TryEnter())
        {
            RunInside(step, static step => step());
            Leave();
            return;
        }

        if (events is null)
        {
            Post(step);
            return;
        }

        lock (gate)
        {
            if (disposed)
            {
                return;
            }

            held++;
            events.Hold();
        }

        Post(() =>
        {
            // None when the strand ended meanwhile, and with it the wait.
            int holds;
            lock (gate)
            {
                holds = Math.Min(held, 1);
                held -= holds;
            }

            try
            {
                step();
            }
            finally
            {
                ReleaseClock(holds);
            }
        });
    }

    private void ReleaseClock(int count)
    {
        for (var i = 0; i < count; i++)
        {
            events!.Release();
        }
    }

    private sealed class TimedStep<TState> : ITimedStep, IDisposable
    {
        private readonly Strand strand;
        private readonly TState state;
        private readonly Func<IScheduler, TState, IDisposable> action;
        private SingleAssignmentDisposableValue timer;
        private SingleAssignmentDisposableValue work;

        public TimedStep(Strand strand, TState state, Func<IScheduler, TState, IDisposable> action) =>
            (this.strand, this.state, this.action) = (strand, state, action);

        public string? Owner => strand.owner;

        public void WaitsIn(IDisposable timer) => this.timer.Disposable = timer;

        public IDisposable Fire()
        {
            strand.RunTimed(Run);
            return Disposable.Empty;
        }

        public void Dispose()
        {
            timer.Dispose();
            work.Dispose();
        }

        private void Run()
        {
            if (!work.IsDisposed)
            {
                work.Disposable = action(strand, state);
            }
        }
    }

    private sealed class PeriodicStep<TState> : ITimedStep, IDisposable
    {
        private readonly Strand strand;
        private readonly Func<TState, TState> action;
        private readonly Action run;
        private TState state;
        private SingleAssignmentDisposableValue timer;

        public PeriodicStep(Strand strand, TState state, Func<TState, TState> action)
        {
            (this.strand, this.state, this.action) = (strand, state, action);
            run = Run;
        }

        public string? Owner => strand.owner;

        public void WaitsIn(IDisposable timer) => this.timer.Disposable = timer;

        public PeriodicStep<TState> Fire()
        {
            if (strand.disposed)
            {
                // Whoever asked for it went with the strand.
                Dispose();
            }

            strand.RunTimed(run);
            return this;
        }

        public void Dispose() => timer.Dispose();

        private void Run()
        {
            if (!timer.IsDisposed)
            {
                state = action(state);
            }
        }
    }
}
