using System.Reactive;

namespace RxDevices;

/// <summary>Shorter calls of commands that take nothing.</summary>
public static class CommandExtensions
{
    /// <summary>Cold. Executes when subscribed to: one result, then completes. Fails with <see cref="DevFailedException"/>.
    /// Delivered off the strand.</summary>
    public static IObservable<TResult> Invoke<TResult>(this Command<Unit, TResult> command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return command.Invoke(Unit.Default);
    }
}
