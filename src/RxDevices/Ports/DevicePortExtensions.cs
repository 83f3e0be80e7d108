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
}
