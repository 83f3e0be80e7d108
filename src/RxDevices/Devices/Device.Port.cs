namespace RxDevices;

/// <content>The device as protocols and clients see it: by name.</content>
public abstract partial class Device : IDevicePort
{
    private DeviceDescription? description;

    /// <inheritdoc/>
    ValueTask<DeviceDescription> IDevicePort.Describe(CancellationToken cancellation) => new(description ??= new(
        Name,
        GetType().Name,
        [.. attributes.Select(attribute => attribute.Description), State.Description, Status.Description],
        [.. commands.Values.Select(command => command.Description)]));

    /// <inheritdoc/>
    ValueTask<Reading> IDevicePort.Read(string attribute, CancellationToken cancellation) => Find(attribute).ReadAny(cancellation);

    /// <inheritdoc/>
    IObservable<Reading> IDevicePort.Observe(string attribute) => Find(attribute).Readings;

    /// <inheritdoc/>
    ValueTask IDevicePort.Write(string attribute, object? value, CancellationToken cancellation) =>
        Find(attribute).WriteAny(value, cancellation);

    /// <inheritdoc/>
    ValueTask<object?> IDevicePort.Execute(string command, object? argument, CancellationToken cancellation) =>
        commands.TryGetValue(command, out var found)
            ? found.InvokeAny(argument, cancellation)
            : throw new DevFailedException(
                Reasons.CommandNotFound, $"Command {command} not found", "DeviceClass::command_handler");

    private DeviceAttribute Find(string attribute) =>
        attributesByName.TryGetValue(attribute, out var found)
            ? found
            : throw new DevFailedException(
                Reasons.AttributeNotFound, $"{attribute} attribute not found", "MultiAttribute::get_attr_ind_by_name");
}
