namespace RxDevices.Hosting;

/// <summary>
/// A client's handle to a device by name, near or far: the same calls, the same errors. A proxy is a port itself, so a far device can
/// be served again by any protocol.
/// </summary>
/// <param name="port">The device, or the way to it.</param>
/// <remarks>Safe from any thread. Refusals carry the client's layer on top of the device's, as those of Tango's DeviceProxy do.</remarks>
public sealed class DeviceProxy(IDevicePort port) : IPortFace
{
    /// <summary>The device's name.</summary>
    public DeviceName Name => port.Name;

    /// <summary>What those who run the device do with it: polling, histories, locks.</summary>
    public IDeviceAdministration Administration => port.Administration;

    /// <summary>The device itself, or the way to it: its refusals come without the client's layer.</summary>
    public IDevicePort Port => port;

    /// <summary>The same device asked by a certain client.</summary>
    public DeviceProxy For(ClientIdentity client) => new(port.For(client));

    /// <summary>A proxy of one attribute.</summary>
    public AttributeProxy Attribute(string name) => new(port, name);

    /// <summary>A proxy of one attribute, its values as <typeparamref name="T"/>.</summary>
    public AttributeProxy<T> Attribute<T>(string name) => new(Attribute(name));

    /// <summary>What the device has: its class, attributes and commands.</summary>
    public ValueTask<DeviceDescription> Describe(CancellationToken cancellation = default) => port.Describe(cancellation);

    /// <summary>Reads an attribute.</summary>
    /// <exception cref="DevFailedException">The device refuses, or has no such attribute.</exception>
    public Task<Reading> ReadAttribute(string name, CancellationToken cancellation = default) =>
        ReadAttribute(name, ReadSource.Device, cancellation);

    /// <summary>Reads an attribute from the device, or from what polling kept.</summary>
    /// <exception cref="DevFailedException">The device refuses, or has no such attribute.</exception>
    public async Task<Reading> ReadAttribute(string name, ReadSource source, CancellationToken cancellation = default)
    {
        DevFailed? failure;
        try
        {
            var reading = await port.Read(name, source, cancellation).ConfigureAwait(false);
            if (reading.Failure is null)
            {
                return reading;
            }

            failure = reading.Failure;
        }
        catch (DevFailedException refusal)
        {
            failure = refusal.Failure;
        }

        throw ProxyFailures.OnRead(failure, Name.ToString(), name).ToException();
    }

    /// <summary>Reads an attribute, its value as <typeparamref name="T"/>.</summary>
    /// <exception cref="DevFailedException">The device refuses, has no such attribute, or its value is of another type.</exception>
    public async Task<Reading<T>> ReadAttribute<T>(string name, CancellationToken cancellation = default) =>
        (await ReadAttribute(name, cancellation).ConfigureAwait(false)).As<T>();

    /// <summary>Writes an attribute.</summary>
    /// <exception cref="DevFailedException">The device refuses, or has no such attribute.</exception>
    public async Task WriteAttribute(string name, object value, CancellationToken cancellation = default)
    {
        try
        {
            await port.Write(name, value, cancellation).ConfigureAwait(false);
        }
        catch (DevFailedException refusal)
        {
            throw ProxyFailures.OnWrite(refusal.Failure, Name.ToString(), name).ToException();
        }
    }

    /// <summary>Executes a command; answers its result, or null where it has none.</summary>
    /// <exception cref="DevFailedException">The device refuses, or has no such command.</exception>
    public async Task<object?> Execute(string command, object? argument = null, CancellationToken cancellation = default)
    {
        try
        {
            return await port.Execute(command, argument, ReadSource.Device, cancellation).ConfigureAwait(false);
        }
        catch (DevFailedException refusal)
        {
            throw ProxyFailures.OnExecute(refusal.Failure, Name.ToString(), command).ToException();
        }
    }

    /// <summary>Hot. Replays the last. Never fails. Completes with the device. On the device's strand.
    /// Every reading of an attribute.</summary>
    public IObservable<Reading> Observe(string attribute) => port.Observe(attribute);

    /// <summary>Hot. Replays the current one. Never fails. Completes with the device. On the device's strand.
    /// What the device has, whenever attributes or commands come or go.</summary>
    public IObservable<DeviceDescription> Interfaces() => port.Interfaces();
}
