namespace RxDevices.Hosting;

/// <summary>
/// A client's handle to a device by name, near or far: the same calls, the same errors. A proxy is a port itself, so a far device can
/// be served again by any protocol.
/// </summary>
/// <param name="port">The device, or the way to it.</param>
/// <remarks>Safe from any thread. Refusals carry the client's layer on top of the device's, as those of Tango's DeviceProxy do.</remarks>
public sealed class DeviceProxy(IDevicePort port) : IDevicePort
{
    /// <inheritdoc/>
    public DeviceName Name => port.Name;

    /// <summary>A proxy of one attribute.</summary>
    public AttributeProxy Attribute(string name) => new(port, name);

    /// <summary>A proxy of one attribute, its values as <typeparamref name="T"/>.</summary>
    public AttributeProxy<T> Attribute<T>(string name) => new(Attribute(name));

    /// <inheritdoc/>
    public ValueTask<DeviceDescription> Describe(CancellationToken cancellation = default) => port.Describe(cancellation);

    /// <summary>Reads an attribute.</summary>
    /// <exception cref="DevFailedException">The device refuses, or has no such attribute.</exception>
    public async Task<Reading> ReadAttribute(string name, CancellationToken cancellation = default)
    {
        DevFailed? failure;
        try
        {
            var reading = await port.Read(name, cancellation).ConfigureAwait(false);
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
            return await port.Execute(command, argument, cancellation).ConfigureAwait(false);
        }
        catch (DevFailedException refusal)
        {
            throw ProxyFailures.OnExecute(refusal.Failure, Name.ToString(), command).ToException();
        }
    }

    /// <summary>Hot. Replays the last. Never fails. Completes with the device. On the device's strand.</summary>
    public IObservable<Reading> Observe(string attribute) => port.Observe(attribute);

    /// <inheritdoc/>
    ValueTask<Reading> IDevicePort.Read(string attribute, CancellationToken cancellation) => port.Read(attribute, cancellation);

    /// <inheritdoc/>
    ValueTask IDevicePort.Write(string attribute, object? value, CancellationToken cancellation) =>
        port.Write(attribute, value, cancellation);

    /// <inheritdoc/>
    ValueTask<object?> IDevicePort.Execute(string command, object? argument, CancellationToken cancellation) =>
        port.Execute(command, argument, cancellation);
}
