using System.Reactive.Concurrency;
using System.Reactive.Disposables;

namespace RxDevices.Files;

/// <summary>Waits for a condition: until it is so, within a span, and stays so for another one.</summary>
/// <remarks>Safe from any thread: each reading and each timer is a step of its own.</remarks>
internal sealed class ConditionWatch : IDisposable
{
    private readonly Lock gate = new();
    private readonly TaskCompletionSource<bool> held = new();
    private readonly SerialDisposable timer = new();
    private readonly Condition condition;
    private readonly TimeSpan length;
    private readonly IScheduler clock;
    private readonly DateTimeOffset deadline;
    private readonly bool mayBecome;
    private DateTimeOffset? since;

    public ConditionWatch(Condition condition, TimeSpan within, TimeSpan length, IScheduler clock)
    {
        (this.condition, this.length, this.clock) = (condition, length, clock);
        mayBecome = within > TimeSpan.Zero;
        deadline = clock.Now + within;
        timer.Disposable = clock.Schedule(mayBecome ? within : ScenarioStage.Patience, GiveUp);
    }

    /// <summary>Whether it became so in time, and stayed so.</summary>
    public Task<bool> Held => held.Task;

    /// <summary>The reading that came last.</summary>
    public Reading? Last { get; private set; }

    /// <summary>A reading came.</summary>
    public void Take(Reading reading)
    {
        lock (gate)
        {
            Last = reading;
            if (!condition.Holds(reading))
            {
                Break();
            }
            else if (since is null)
            {
                since = clock.Now;
                Begin();
            }
        }
    }

    public void Dispose() => timer.Dispose();

    private void Begin()
    {
        if (length == TimeSpan.Zero)
        {
            End(true);
        }
        else
        {
            timer.Disposable = clock.Schedule(length, () => End(true));
        }
    }

    private void Break()
    {
        if (since is null && mayBecome)
        {
            return;
        }

        since = null;
        if (clock.Now >= deadline)
        {
            End(false);
        }
        else
        {
            timer.Disposable = clock.Schedule(deadline - clock.Now, GiveUp);
        }
    }

    private void GiveUp()
    {
        lock (gate)
        {
            if (since is null)
            {
                End(false);
            }
        }
    }

    // Off the strand on which it is told: whoever waits goes on at this instant, and may ask the same device.
    private void End(bool isHeld)
    {
        timer.Dispose();
        StrandContext.Deliver(() => held.TrySetResult(isHeld));
    }
}
