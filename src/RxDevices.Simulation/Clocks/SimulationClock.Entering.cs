namespace RxDevices.Simulation;

/// <content>What comes from outside, between the events.</content>
/// <remarks>It comes after all that is due at its instant: so a run in which it comes again at that instant is the same run.</remarks>
public sealed partial class SimulationClock
{
    /// <summary>Comes in, when nothing runs and nothing is due: no event runs until <see cref="Leave"/>, and time stands.</summary>
    internal bool TryEnter()
    {
        lock (gate)
        {
            if (isRunning || isDisposed || steps.Count > 0 || queue.First?.Due <= Present())
            {
                return false;
            }

            told = Present();
            Volatile.Write(ref standing, told);
            return isRunning = true;
        }
    }

    /// <summary>Leaves again.</summary>
    internal void Leave()
    {
        bool runs;
        lock (gate)
        {
            if (holds > 0)
            {
                heldEvent = new Entry(this, static () => { });
                return;
            }

            isRunning = false;
            Volatile.Write(ref standing, Flows ? Flowing : told);
            runs = Looks();
        }

        Wake(runs);
    }

    /// <summary>Does something in its turn: now, after all that is due now.</summary>
    internal void EnterInTurn(Action action) => EnterAt(long.MinValue, action);

    /// <summary>Does something at an instant, after all that is due then.</summary>
    internal void EnterAt(long due, Action action) => Add(new Entry(this, action), due);

    /// <summary>From inside: goes back to an instant with an empty queue. What no device waits for is kept aside.</summary>
    /// <returns>What is to be called at another instant: it waits there for as long as it had to, or for its instant.</returns>
    internal Action Rewind(DateTimeOffset instant)
    {
        lock (gate)
        {
            var aside = queue.All.Where(waiting => waiting is { IsInput: false, Owner: null }).Select(waiting => (waiting, Due: waiting.IsAtInstant ? waiting.Due : waiting.Due - told)).ToList();
            queue.Clear();
            SetTime(instant.UtcTicks);
            return () => aside.ForEach(kept => PutBack(kept.waiting, kept.Due));
        }
    }

    private void PutBack(ClockEvent clockEvent, long due)
    {
        bool runs;
        lock (gate)
        {
            runs = !clockEvent.IsCancelled && Enqueue(clockEvent, clockEvent.IsAtInstant ? Math.Max(due, Present()) : Later(Present(), due));
        }

        Wake(runs);
    }

    private void SetTime(long ticks)
    {
        told = ticks;
        Volatile.Write(ref standing, ticks);
        Anchor();
    }

    private sealed class Entry(SimulationClock clock, Action action) : ClockEvent(clock)
    {
        public override string? Owner => null;

        public override bool IsInput => true;

        public override void Run() => action();
    }
}
