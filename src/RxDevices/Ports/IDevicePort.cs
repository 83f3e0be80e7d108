namespace RxDevices;

/// <summary>
/// All a protocol or a client may do with a device, by name: describe, read, observe, write, execute, configure. A near device and the
/// proxy of a far one show the same port, so a far device can be served again by any protocol.
/// </summary>
/// <remarks>Safe from any thread.</remarks>
public interface IDevicePort
{
    /// <summary>The device's name.</summary>
    DeviceName Name { get; }

    /// <summary>What those who run the device do with it: polling, histories, locks.</summary>
    IDeviceAdministration Administration { get; }

    /// <summary>The same device asked by a certain client.</summary>
    IDevicePort For(ClientIdentity client);

    /// <summary>What the device has: its class, attributes and commands.</summary>
    ValueTask<DeviceDescription> Describe(CancellationToken cancellation = default);

    /// <summary>
    /// Takes one reading. A refusal is a reading with a <see cref="Reading.Failure"/>, not an exception; a reading that is
    /// there at once is answered at once.
    /// </summary>
    /// <exception cref="DevFailedException">The device has no such attribute.</exception>
    ValueTask<Reading> Read(string attribute, ReadSource source = ReadSource.Device, CancellationToken cancellation = default);

    /// <summary>Hot. Replays the last. Never fails. Completes with the device. On the device's strand.
    /// Every reading.</summary>
    /// <exception cref="DevFailedException">The device has no such attribute.</exception>
    IObservable<Reading> Observe(string attribute);

    /// <summary>Hot. Replays the current reading. Completes with the device. On the device's strand. Fails at once with
    /// <see cref="DevFailedException"/> where the attribute has no such events.
    /// The readings that pass a criterion.</summary>
    /// <exception cref="DevFailedException">The device has no such attribute.</exception>
    IObservable<Reading> Events(string attribute, EventKind kind);

    /// <summary>Hot. Replays nothing. Completes with the device. On the device's strand. Fails at once with
    /// <see cref="DevFailedException"/> where the attribute does not tell.</summary>
    /// <exception cref="DevFailedException">The device has no such attribute.</exception>
    IObservable<DataReady> DataReady(string attribute);

    /// <summary>Hot. Replays the current one. Never fails. Completes with the device. On the device's strand.
    /// What the attribute is, whenever its configuration changes.</summary>
    /// <exception cref="DevFailedException">The device has no such attribute.</exception>
    IObservable<AttributeDescription> Configurations(string attribute);

    /// <summary>Hot. Replays the current one. Never fails. Completes with the device. On the device's strand.
    /// What the device has, whenever attributes or commands come or go.</summary>
    IObservable<DeviceDescription> Interfaces();

    /// <summary>Writes a value, converted to the attribute's type where nothing of it is lost.</summary>
    /// <exception cref="DevFailedException">The device refuses.</exception>
    ValueTask Write(string attribute, object? value, CancellationToken cancellation = default);

    /// <summary>Executes a command; answers its result, or null where it has none.</summary>
    /// <exception cref="DevFailedException">The device refuses.</exception>
    ValueTask<object?> Execute(
        string command, object? argument = null, ReadSource source = ReadSource.Device, CancellationToken cancellation = default);

    /// <summary>Changes the configuration of an attribute: properties by Tango's names, with their values as text (see
    /// <see cref="AttributeProperties"/>), all of them or none.</summary>
    /// <exception cref="DevFailedException">The device has no such attribute, or a property cannot be so.</exception>
    ValueTask Configure(string attribute, IReadOnlyDictionary<string, string> properties, CancellationToken cancellation = default);
}
