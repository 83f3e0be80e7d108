namespace RxDevices.Simulation;

/// <summary>A step somebody ordered of a paused clock: by a span, or without one to the next instant at which something is due.</summary>
internal sealed class ClockStep(TimeSpan? span)
{
    private readonly TaskCompletionSource<bool> done = new();
    private bool? arrived;

    public TimeSpan? Span => span;

    /// <summary>Where it ends, in ticks, once it began.</summary>
    public long? End { get; set; }

    public Task<bool> Done => done.Task;

    /// <summary>What will be answered.</summary>
    public ClockStep Ends(bool hasArrived)
    {
        arrived = hasArrived;
        return this;
    }

    /// <summary>Answers, outside the clock's lock.</summary>
    public void Answer() => done.TrySetResult(arrived == true);
}
