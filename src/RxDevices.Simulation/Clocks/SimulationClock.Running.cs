using System.Reactive.Disposables;

namespace RxDevices.Simulation;

/// <content>How time passes, and who runs what is due.</content>
/// <remarks>
/// At most one thread of the machine runs events at a time (<c>isRunning</c>); it looks again under the lock before it leaves, so nothing is
/// overlooked. After a slice it queues up behind the machine's other work.
/// </remarks>
public sealed partial class SimulationClock
{
    private const int Slice = 1_000;
    private static readonly TimeSpan LongestAlarm = TimeSpan.FromDays(1);

    // What a machine's timer can tell apart: it fires up to so much too early, and would for ever.
    private static readonly TimeSpan ShortestAlarm = TimeSpan.FromMilliseconds(1);

    private bool isRunning;
    private ClockEvent? heldEvent;
    private int holds;
    private long? alarmAt;
    private bool isEarly;

    /// <inheritdoc/>
    void IEventClock.Hold()
    {
        lock (gate)
        {
            holds++;
        }
    }

    /// <inheritdoc/>
    void IEventClock.Release()
    {
        lock (gate)
        {
            if (--holds > 0 || heldEvent is null)
            {
                return;
            }
        }

        machine.Schedule(this, static (_, clock) => clock.GoOn());
    }

    // Under the lock: the time now.
    private long Present()
    {
        if (standing != Flowing)
        {
            return standing;
        }

        var wanted = Wanted();
        return told = Math.Max(told, queue.First is { } first ? Math.Min(wanted, first.Due) : wanted);
    }

    // Under the lock, while time flows: how late the machine says that it is.
    private long Wanted()
    {
        var passed = (stopwatch.Elapsed.Ticks - machineAnchor) * speed;
        return passed >= DateTimeOffset.MaxValue.Ticks - anchor ? DateTimeOffset.MaxValue.Ticks : anchor + (long)passed;
    }

    // Under the lock: time flows from here, or stands here.
    private void Anchor()
    {
        (anchor, machineAnchor) = (told, stopwatch.Elapsed.Ticks);

        // While an event runs it is its time, whatever comes after it.
        if (!isRunning || standing == Flowing)
        {
            Volatile.Write(ref standing, Flows ? Flowing : told);
        }
    }

    private void Change(Action change)
    {
        ClockStep[] overtaken;
        bool runs;
        lock (gate)
        {
            told = Present();
            change();
            overtaken = [.. steps];
            steps.Clear();
            Anchor();
            if (isDisposed)
            {
                queue.Clear();
            }

            alarmAt = null;
            runs = Looks();
        }

        Wake(runs);
        foreach (var step in overtaken)
        {
            step.Answer();
        }
    }

    private Task<bool> Begin(ClockStep step)
    {
        if (!IsPaused)
        {
            Pause();
        }

        bool runs;
        lock (gate)
        {
            steps.Enqueue(step);
            runs = !isRunning;
            isRunning = true;
        }

        Wake(runs);
        return step.Done;
    }

    // Under the lock: whether somebody must be found who runs what is due; else, that an alarm is set for what will be.
    private bool Looks()
    {
        if (isRunning || isDisposed || queue.First is not { } first)
        {
            return false;
        }

        if (first.Due <= Horizon())
        {
            return isRunning = true;
        }

        if (Flows)
        {
            SetAlarm(first.Due);
        }

        return false;
    }

    // Under the lock: up to when events may run now.
    private long Horizon() =>
        Flows ? Math.Max(told, Wanted()) : isPaused ? steps.TryPeek(out var step) && step.End is { } end ? end : told : long.MaxValue;

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

    private void Wake(bool runs)
    {
        if (runs)
        {
            machine.Schedule(this, static (_, clock) => clock.RunSlice(null));
        }
    }

    private IDisposable GoOn()
    {
        ClockEvent? done;
        lock (gate)
        {
            (done, heldEvent) = (heldEvent, null);
        }

        return RunSlice(done);
    }

    // One machine's turn: what is due, one after the other.
    private IDisposable RunSlice(ClockEvent? done)
    {
        for (var i = 0; i < Slice; i++)
        {
            if (TakeNext(done) is not { } next)
            {
                return Disposable.Empty;
            }

            try
            {
                next.Run();
            }
            catch (Exception exception)
            {
                onThrow(exception);
            }

            lock (gate)
            {
                if (holds > 0)
                {
                    // Whoever releases it goes on.
                    heldEvent = next;
                    return Disposable.Empty;
                }
            }

            done = next;
        }

        machine.Schedule((Clock: this, done), static (_, slice) => slice.Clock.RunSlice(slice.done));
        return Disposable.Empty;
    }

    private ClockEvent? TakeNext(ClockEvent? done)
    {
        List<ClockStep>? arrived = null;
        ClockEvent? next;
        lock (gate)
        {
            if (done is { IsCancelled: false, Period: > 0 } && !isDisposed)
            {
                done.Due = Later(done.Due, done.Period);
                queue.Add(done);
            }

            next = FirstDue(ref arrived);
            if (next is null)
            {
                isRunning = false;
                Volatile.Write(ref standing, Flows ? Flowing : told);
                Looks();
            }
            else
            {
                queue.RemoveFirst();
                told = next.Due;
                Volatile.Write(ref standing, told);
            }
        }

        arrived?.ForEach(step => step.Answer());
        return next;
    }

    // Under the lock: the event that may run now. What was ordered in steps begins and ends on the way.
    private ClockEvent? FirstDue(ref List<ClockStep>? arrived)
    {
        while (true)
        {
            var first = queue.First;
            if (first is not null && first.Due <= Horizon())
            {
                return first;
            }

            if (!steps.TryPeek(out var step))
            {
                return null;
            }

            if (step.End is null && step.Span is null && first is null)
            {
                (arrived ??= []).Add(steps.Dequeue().Ends(false));
            }
            else if (step.End is null)
            {
                step.End = step.Span is { } span ? Later(told, span.Ticks) : first!.Due;
            }
            else
            {
                told = Math.Max(told, step.End.Value);
                (arrived ??= []).Add(steps.Dequeue().Ends(true));
            }
        }
    }
}
