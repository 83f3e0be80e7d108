namespace RxDevices.Simulation;

/// <summary>An event that comes again after each run, exactly one period after the instant it was due.</summary>
internal sealed class PeriodicEvent<TState>(SimulationClock clock, TState state, TimeSpan period, Func<TState, TState> action)
    : ClockEvent(clock)
{
    private TState state = state;

    public override long Period => period.Ticks;

    public override string? Owner => (state as ITimedStep)?.Owner;

    public override void Run() => state = action(state);
}
