using System.Reactive.Linq;

namespace RxDevices.Hosting;

/// <summary>Long commands of a device by name, near or far.</summary>
public static class LongCommandProxyExtensions
{
    /// <summary>Starts a run of a long command; refused while one is under way.</summary>
    /// <exception cref="DevFailedException">The device refuses, or has no such long command.</exception>
    public static async Task<RunProxy> Start(
        this DeviceProxy device, string command, object? argument = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(device);
        var description = await device.Describe(cancellation).ConfigureAwait(false);
        if (description.Command(command) is not null && description.Attribute($"{command}_run") is null)
        {
            // Before it does what was not meant: it would be waited for in vain.
            throw ProxyFailures.OnExecute(NotLong(command), device.Name.ToString(), command).ToException();
        }

        var number = await device.Execute(command, argument, cancellation).ConfigureAwait(false);
        return new(device, command, ValueTraits<int>.Convert(number));
    }

    /// <summary>Hot. Replays the last. Completes with the device. On the device's strand. Fails with <see cref="DevFailedException"/> where
    /// there is no such long command, or the server is lost.
    /// How a long command stands, run after run.</summary>
    public static IObservable<CommandStatus> Statuses(this DeviceProxy device, string command)
    {
        ArgumentNullException.ThrowIfNull(device);
        return device.Attribute<string[]>($"{command}_run").Select(reading => reading.Failure is { } failure
            ? throw failure.ToException()
            : CommandStatus.TryParse(reading.Value, out var status)
            ? status
            : throw ProxyFailures.OnExecute(NotLong(command), device.Name.ToString(), command).ToException());
    }

    private static DevFailed NotLong(string command) => DevFailed.Because(
        Reasons.CommandNotFound, $"Command {command} is no long command", "DeviceProxy.Start");
}
