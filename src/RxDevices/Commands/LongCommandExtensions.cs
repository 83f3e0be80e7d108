using System.Reactive;

namespace RxDevices;

/// <summary>Shorter calls of long commands that take nothing.</summary>
public static class LongCommandExtensions
{
    /// <summary>Starts a run; refused while one is under way.</summary>
    /// <exception cref="DevFailedException">The device refuses.</exception>
    public static Task<CommandRun<TResult>> Start<TResult>(this LongCommand<Unit, TResult> command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return command.Start(Unit.Default);
    }

    /// <summary>Cold. Runs to the end when subscribed to: one result, then completes. Unsubscribing cancels the run. Fails with
    /// <see cref="DevFailedException"/>, also when somebody else cancels it. Delivered off the strand.</summary>
    public static IObservable<TResult> Invoke<TResult>(this LongCommand<Unit, TResult> command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return command.Invoke(Unit.Default);
    }
}
