using System.Reactive;

namespace RxDevices;

/// <summary>A command without argument and result.</summary>
/// <remarks>Safe from any thread.</remarks>
public sealed class Command : Command<Unit, Unit>
{
    internal Command(Device device, CommandDescription description, Func<Unit, CancellationToken, Task<Unit>> action)
        : base(device, description, action)
    {
    }

    /// <summary>Cold. Executes when subscribed to: one result, then completes. Fails with <see cref="DevFailedException"/>.
    /// Delivered off the strand.</summary>
    public IObservable<Unit> Invoke() => Invoke(Unit.Default);
}
