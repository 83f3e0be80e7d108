namespace RxDevices;

/// <summary>
/// All a protocol or a client may do with a device, by name: describe, read, observe, write, execute. A near device and the proxy
/// of a far one show the same port, so a far device can be served again by any protocol.
/// </summary>
/// <remarks>Safe from any thread.</remarks>
public interface IDevicePort
{
    /// <summary>The device's name.</summary>
    DeviceName Name { get; }

    /// <summary>What the device has: its class, attributes and commands.</summary>
    ValueTask<DeviceDescription> Describe(CancellationToken cancellation = default);

    /// <summary>
    /// Takes one reading. A refusal is a reading with a <see cref="Reading.Failure"/>, not an exception; a reading that is
    /// there at once is answered at once.
    /// </summary>
    /// <exception cref="DevFailedException">The device has no such attribute.</exception>
    ValueTask<Reading> Read(string attribute, CancellationToken cancellation = default);

    /// <summary>Hot. Replays the last. Never fails. Completes with the device. On the device's strand.</summary>
    /// <exception cref="DevFailedException">The device has no such attribute.</exception>
    IObservable<Reading> Observe(string attribute);

    /// <summary>Writes a value, converted to the attribute's type where nothing of it is lost.</summary>
    /// <exception cref="DevFailedException">The device refuses.</exception>
    ValueTask Write(string attribute, object? value, CancellationToken cancellation = default);

    /// <summary>Executes a command; answers its result, or null where it has none.</summary>
    /// <exception cref="DevFailedException">The device refuses.</exception>
    ValueTask<object?> Execute(string command, object? argument = null, CancellationToken cancellation = default);
}
