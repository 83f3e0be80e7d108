using System.Reactive.Concurrency;
using System.Reactive.Disposables;

namespace RxDevices;

/// <summary>
/// One step at a time, as on an asyncio loop, without a thread of its own: a scheduler over the host's. A step enters at once
/// when the strand is idle, on the caller's thread; else it waits its turn and whoever is inside runs it.
/// </summary>
/// <remarks>
/// Safe from any thread. Awaits in a step come back to the strand (it is the steps' synchronisation context). What is handed to
/// <see cref="Deliver"/> runs after the strand is left, so that a caller's continuation can block nobody but itself.
/// After <see cref="Dispose"/> nothing runs any more.
/// </remarks>
internal sealed partial class Strand : IScheduler, ISchedulerPeriodic, IStopwatchProvider, IServiceProvider, IDisposable
{
    private readonly IScheduler inner;
    private readonly Action<Exception> onThrow;
    private readonly StrandContext context;
    private readonly string? owner;
    private readonly Lock gate = new();
    private readonly Queue<Action> waiting = new();
    private readonly Queue<Action> deliveries = new();
    private bool busy;
    private volatile int insider;
    private volatile bool disposed;

    /// <param name="inner">The clock and the source of timers.</param>
    /// <param name="onThrow">Told of whatever a step throws; the strand goes on.</param>
    /// <param name="owner">Whose steps they are, for people.</param>
    public Strand(IScheduler inner, Action<Exception> onThrow, string? owner = null)
    {
        this.inner = inner;
        this.onThrow = onThrow;
        this.owner = owner;
        events = inner as IEventClock;
        context = new StrandContext(this);
    }

    /// <inheritdoc/>
    public DateTimeOffset Now => inner.Now;

    /// <summary>Whether the caller is inside a step of this strand.</summary>
    public bool IsInside => insider == Environment.CurrentManagedThreadId;

    /// <summary>Runs a step: at once when inside or idle, else in turn.</summary>
    public void Run<TState>(TState state, Action<TState> step)
    {
        if (IsInside)
        {
            step(state);
        }
        else if (TryEnter())
        {
            RunInside(state, step);
            Leave();
        }
        else
        {
            PostBoxed(state, step);
        }
    }

    /// <summary>Runs a step in turn: never inside another one.</summary>
    public void Post(Action step)
    {
        if (TryEnterInTurn(ref step))
        {
            RunInside(step, static step => step());
            Leave();
        }
    }

    /// <summary>From a step: what to run once the strand is left, without its synchronisation context. From outside: at once.</summary>
    public void Deliver(Action delivery)
    {
        if (IsInside)
        {
            deliveries.Enqueue(delivery);
        }
        else
        {
            RunOutside([delivery]);
        }
    }

    /// <inheritdoc/>
    public IDisposable Schedule<TState>(TState state, Func<IScheduler, TState, IDisposable> action)
    {
        var item = new SingleAssignmentDisposable();
        Post(() =>
        {
            if (!item.IsDisposed)
            {
                item.Disposable = action(this, state);
            }
        });
        return item;
    }

    /// <summary>What Rx asks a scheduler for beside timers.</summary>
    public object? GetService(Type serviceType) =>
        serviceType == typeof(ISchedulerPeriodic) || serviceType == typeof(IStopwatchProvider) ? this : null;

    /// <summary>Drops whatever waits; later steps are dropped too.</summary>
    public void Dispose()
    {
        int dropped;
        lock (gate)
        {
            disposed = true;
            waiting.Clear();
            (dropped, held) = (held, 0);
        }

        ReleaseClock(dropped);
    }

    // Somebody may wait although nobody is inside: while a delivery is under way. Whoever waits goes first.
    private bool TryEnter()
    {
        lock (gate)
        {
            if (busy || disposed || waiting.Count > 0)
            {
                return false;
            }

            busy = true;
        }

        insider = Environment.CurrentManagedThreadId;
        return true;
    }

    // Enters with the step whose turn it is, or leaves the step with those who wait.
    private bool TryEnterInTurn(ref Action step)
    {
        lock (gate)
        {
            if (disposed)
            {
                return false;
            }

            if (busy)
            {
                waiting.Enqueue(step);
                return false;
            }

            if (waiting.Count > 0)
            {
                waiting.Enqueue(step);
                step = waiting.Dequeue();
            }

            busy = true;
        }

        insider = Environment.CurrentManagedThreadId;
        return true;
    }

    // Apart from Run, so that only a step that has to wait pays for its closure.
    private void PostBoxed<TState>(TState state, Action<TState> step) => Post(() => step(state));

    private void RunInside<TState>(TState state, Action<TState> step)
    {
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(context);
        try
        {
            step(state);
        }
        catch (Exception exception)
        {
            onThrow(exception);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    private void Leave()
    {
        while (true)
        {
            Action? step = null;
            Action[] outbox = [];
            lock (gate)
            {
                if (deliveries.Count > 0)
                {
                    outbox = [.. deliveries];
                    deliveries.Clear();
                }

                if (outbox.Length > 0 || !waiting.TryDequeue(out step))
                {
                    insider = 0;
                    busy = false;
                }
            }

            if (step is not null)
            {
                RunInside(step, static step => step());
                continue;
            }

            if (outbox.Length == 0)
            {
                return;
            }

            RunOutside(outbox);
            if (!TryResume())
            {
                return;
            }
        }
    }

    // After a delivery: goes on with what came to wait meanwhile, unless somebody else is inside.
    private bool TryResume()
    {
        lock (gate)
        {
            if (busy || waiting.Count + deliveries.Count == 0)
            {
                return false;
            }

            busy = true;
        }

        insider = Environment.CurrentManagedThreadId;
        return true;
    }

    private void RunOutside(Action[] outbox)
    {
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        foreach (var delivery in outbox)
        {
            try
            {
                delivery();
            }
            catch (Exception exception)
            {
                onThrow(exception);
            }
        }

        SynchronizationContext.SetSynchronizationContext(before);
    }
}
