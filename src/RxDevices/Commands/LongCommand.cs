using System.Reactive;

namespace RxDevices;

/// <summary>A long command without argument and result.</summary>
/// <remarks>Safe from any thread.</remarks>
public sealed class LongCommand : LongCommand<Unit, Unit>
{
    internal LongCommand(
        Device device,
        CommandDescription description,
        LongCommandMembers<Unit> companions,
        TimeSpan? timeout,
        Func<Unit, RunProgress, CancellationToken, Task<Unit>> method)
        : base(device, description, companions, timeout, method)
    {
    }

    /// <summary>Starts a run; refused while one is under way.</summary>
    /// <exception cref="DevFailedException">The device refuses.</exception>
    public Task<CommandRun<Unit>> Start() => Start(Unit.Default);

    /// <summary>Cold. Runs to the end when subscribed to: one result, then completes. Unsubscribing cancels the run. Fails with
    /// <see cref="DevFailedException"/>, also when somebody else cancels it. Delivered off the strand.</summary>
    public IObservable<Unit> Invoke() => Invoke(Unit.Default);
}
