namespace RxDevices;

/// <summary>A port that is the face of another one: all it is asked it asks there.</summary>
internal interface IPortFace : IDevicePort
{
    /// <summary>The port behind it.</summary>
    IDevicePort Port { get; }

    /// <inheritdoc/>
    DeviceName IDevicePort.Name => Port.Name;

    /// <inheritdoc/>
    IDeviceAdministration IDevicePort.Administration => Port.Administration;

    /// <inheritdoc/>
    IDevicePort IDevicePort.For(ClientIdentity client) => Port.For(client);

    /// <inheritdoc/>
    ValueTask<DeviceDescription> IDevicePort.Describe(CancellationToken cancellation) => Port.Describe(cancellation);

    /// <inheritdoc/>
    ValueTask<Reading> IDevicePort.Read(string attribute, ReadSource source, CancellationToken cancellation) =>
        Port.Read(attribute, source, cancellation);

    /// <inheritdoc/>
    IObservable<Reading> IDevicePort.Observe(string attribute) => Port.Observe(attribute);

    /// <inheritdoc/>
    IObservable<Reading> IDevicePort.Events(string attribute, EventKind kind) => Port.Events(attribute, kind);

    /// <inheritdoc/>
    IObservable<DataReady> IDevicePort.DataReady(string attribute) => Port.DataReady(attribute);

    /// <inheritdoc/>
    IObservable<AttributeDescription> IDevicePort.Configurations(string attribute) => Port.Configurations(attribute);

    /// <inheritdoc/>
    IObservable<DeviceDescription> IDevicePort.Interfaces() => Port.Interfaces();

    /// <inheritdoc/>
    ValueTask IDevicePort.Write(string attribute, object? value, CancellationToken cancellation) =>
        Port.Write(attribute, value, cancellation);

    /// <inheritdoc/>
    ValueTask<object?> IDevicePort.Execute(string command, object? argument, ReadSource source, CancellationToken cancellation) =>
        Port.Execute(command, argument, source, cancellation);

    /// <inheritdoc/>
    ValueTask IDevicePort.Configure(string attribute, IReadOnlyDictionary<string, string> properties, CancellationToken cancellation) =>
        Port.Configure(attribute, properties, cancellation);
}
