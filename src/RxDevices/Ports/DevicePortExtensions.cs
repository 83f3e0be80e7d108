using System.Reactive.Concurrency;
using System.Reactive.Linq;

namespace RxDevices;

/// <summary>Shorter questions to a port.</summary>
public static class DevicePortExtensions
{
    /// <summary>Takes one reading from the device. A refusal is a reading with a <see cref="Reading.Failure"/>, not an exception.</summary>
    /// <exception cref="DevFailedException">The device has no such attribute.</exception>
    public static ValueTask<Reading> Read(this IDevicePort port, string attribute, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(port);
        return port.Read(attribute, ReadSource.Device, cancellation);
    }

    /// <summary>Executes a command; answers its result, or null where it has none.</summary>
    /// <exception cref="DevFailedException">The device refuses.</exception>
    public static ValueTask<object?> Execute(this IDevicePort port, string command, object? argument, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(port);
        return port.Execute(command, argument, ReadSource.Device, cancellation);
    }

    /// <summary>Cold. Reads an attribute at once and then at a period, whether it tells of itself or must be asked; a read that is slower
    /// than the period lets the ticks in between go by. A refusal is a reading with a <see cref="Reading.Failure"/>. Never completes. Fails
    /// with <see cref="DevFailedException"/> when the device has no such attribute.</summary>
    /// <param name="port">The device.</param>
    /// <param name="attribute">The attribute's name.</param>
    /// <param name="period">From one read to the next.</param>
    /// <param name="scheduler">The clock of the period.</param>
    public static IObservable<Reading> ReadEvery(this IDevicePort port, string attribute, TimeSpan period, IScheduler scheduler)
    {
        ArgumentNullException.ThrowIfNull(port);
        ArgumentNullException.ThrowIfNull(scheduler);
        return Observable.Defer(() =>
        {
            var reading = Observable.FromAsync(token => port.Read(attribute, token).AsTask(), ImmediateScheduler.Instance);
            var underWay = false;
            return Observable.Interval(period, scheduler).Prepend(-1)
                .Where(_ => !underWay)
                .SelectMany(_ =>
                {
                    underWay = true;
                    return reading.Finally(() => underWay = false);
                });
        });
    }
}
