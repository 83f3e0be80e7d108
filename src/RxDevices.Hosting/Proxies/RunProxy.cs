using System.Reactive.Linq;

namespace RxDevices.Hosting;

/// <summary>A client's handle to one run of a long command, near or far.</summary>
/// <remarks>Safe from any thread. It lives on the attributes and commands that a long command brings along.</remarks>
public sealed class RunProxy
{
    private readonly DeviceProxy device;

    internal RunProxy(DeviceProxy device, string command, int number) => (this.device, Command, Number) = (device, command, number);

    /// <summary>The command's name, as it was given.</summary>
    public string Command { get; }

    /// <summary>The number of the run.</summary>
    public int Number { get; }

    private string ResultName => $"{Command}_result";

    /// <summary>Hot. Replays the last. Completes with the run, or the device. On the device's strand. Fails with
    /// <see cref="DevFailedException"/> where the server is lost.
    /// How the run stands; nothing of it is left to be seen once another run has begun.</summary>
    public IObservable<CommandStatus> Statuses => device.Statuses(Command)
        .SkipWhile(status => status.Run < Number)
        .TakeWhile(status => status.Run == Number)
        .TakeUntil(status => status.IsOver);

    /// <summary>Waits for the end of the run, and reads its result; null where the command has none.</summary>
    /// <exception cref="DevFailedException">The run failed or was cancelled, or its end was missed.</exception>
    public async Task<object?> Result(CancellationToken cancellation = default)
    {
        await End(cancellation).ConfigureAwait(false);
        var description = await device.Describe(cancellation).ConfigureAwait(false);
        return description.Attribute(ResultName) is null
            ? null
            : (await device.ReadAttribute(ResultName, cancellation).ConfigureAwait(false)).Value;
    }

    /// <summary>Waits for the end of the run, and reads its result as <typeparamref name="T"/>.</summary>
    /// <exception cref="DevFailedException">The run failed or was cancelled, its end was missed, or its result is of another type.</exception>
    public async Task<T> Result<T>(CancellationToken cancellation = default)
    {
        await End(cancellation).ConfigureAwait(false);
        return (await device.ReadAttribute<T>(ResultName, cancellation).ConfigureAwait(false)).Value;
    }

    /// <summary>Tells the run to stop; answers whether there was something to stop.</summary>
    /// <exception cref="DevFailedException">The device refuses.</exception>
    public async Task<bool> Cancel(CancellationToken cancellation = default)
    {
        // The device cancels whatever is under way, which must be this run.
        var status = await device.Statuses(Command).Take(1).LastOffStrand(cancellation).ConfigureAwait(false);
        return status is { IsOver: false } && status.Run == Number
            && await device.Execute($"{Command}_cancel", null, cancellation).ConfigureAwait(false) is true;
    }

    private async Task End(CancellationToken cancellation)
    {
        var end = await Statuses.LastOffStrand(cancellation).ConfigureAwait(false);
        if (end?.Phase != RunPhase.Done)
        {
            throw ProxyFailures.OnExecute(end?.Failure ?? WhyNoResult(end), device.Name.ToString(), Command).ToException();
        }
    }

    private DevFailed WhyNoResult(CommandStatus? end) => end?.Phase == RunPhase.Cancelled
        ? DevFailed.Because(Reasons.CommandCancelled, $"Run {Number} of command {Command} was cancelled", "RunProxy.Result")
        : DevFailed.Because(Reasons.ValueNotSet, $"Nobody saw how run {Number} of command {Command} ended", "RunProxy.Result");
}
