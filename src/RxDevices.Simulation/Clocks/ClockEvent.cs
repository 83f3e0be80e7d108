namespace RxDevices.Simulation;

/// <summary>What waits in a clock: when it is due, and what is done then. Disposing of it takes it out.</summary>
/// <remarks>Its place in the queue is the clock's, under its lock.</remarks>
internal abstract class ClockEvent(SimulationClock clock) : IDisposable
{
    /// <summary>The instant, in ticks.</summary>
    public long Due { get; set; }

    /// <summary>Whether it stands in the queue.</summary>
    public bool IsQueued { get; set; }

    /// <summary>Whether it must not run any more.</summary>
    public bool IsCancelled { get; set; }

    /// <summary>The time from one run to the next, in ticks; 0 for an event that runs once.</summary>
    public virtual long Period => 0;

    /// <summary>Whose it is, where that can be told.</summary>
    public abstract string? Owner { get; }

    protected SimulationClock Clock { get; } = clock;

    /// <summary>Does what is due.</summary>
    public abstract void Run();

    public void Dispose()
    {
        if (Clock.Cancel(this))
        {
            Ended();
        }
    }

    /// <summary>Ends what its run has begun.</summary>
    protected virtual void Ended()
    {
    }
}
