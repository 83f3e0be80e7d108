using System.Reactive.Concurrency;
using System.Reactive.Disposables;

namespace RxDevices.Simulation;

/// <summary>An event that runs once.</summary>
internal sealed class SingleEvent<TState>(SimulationClock clock, TState state, Func<IScheduler, TState, IDisposable> action)
    : ClockEvent(clock)
{
    private SingleAssignmentDisposableValue begun;

    public override string? Owner => (state as ITimedStep)?.Owner;

    public override void Run() => begun.Disposable = action(Clock, state);

    protected override void Ended() => begun.Dispose();
}
