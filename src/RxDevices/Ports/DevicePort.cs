namespace RxDevices;

/// <summary>A device as one client sees it: what it asks is kept in the black box, and refused while another has the lock.</summary>
internal sealed class DevicePort(Device device, ClientIdentity client) : IDevicePort
{
    // What a client may execute while another has the lock.
    private static readonly string[] AlwaysAllowed = [nameof(Device.State), nameof(Device.Status)];

    private readonly PollingByName polling = new(device);

    public DeviceName Name => device.Name;

    // Then every request counts, for it may be the one that goes wrong.
    private bool IsDisturbed => device.Disturbance is not null;

    public IDeviceAdministration Administration { get; } = new DeviceAdministration(device, client);

    public IDevicePort For(ClientIdentity client) => new DevicePort(device, client);

    public ValueTask<DeviceDescription> Describe(CancellationToken cancellation = default)
    {
        Note(RequestKind.Describe);
        return new(device.Description);
    }

    public ValueTask<Reading> Read(string attribute, ReadSource source = ReadSource.Device, CancellationToken cancellation = default)
    {
        Note(source == ReadSource.Device ? RequestKind.Read : RequestKind.ReadCache, attribute);
        if (polling.Read(attribute, source) is { } kept)
        {
            return new(kept);
        }

        var found = device.FindAttribute(attribute);
        return (found.IsAsked || IsDisturbed) && device.InputGate is { } gate
            ? ReadThrough(gate, found, cancellation)
            : device.Read(found, cancellation);
    }

    public IObservable<Reading> Observe(string attribute) => Watched(attribute).Readings;

    public IObservable<Reading> Events(string attribute, EventKind kind) => Watched(attribute).EventsOfAnyType(kind);

    public IObservable<DataReady> DataReady(string attribute) => Watched(attribute).DataReady;

    public IObservable<AttributeDescription> Configurations(string attribute) => Watched(attribute).Configurations;

    public IObservable<DeviceDescription> Interfaces() => device.Interfaces;

    public ValueTask Write(string attribute, object? value, CancellationToken cancellation = default)
    {
        Note(RequestKind.Write, attribute);
        device.Lock.Require(client, "write_attributes_4");
        var found = device.FindAttribute(attribute);
        return device.InputGate is { } gate
            ? Nothing(gate.Pass(
                new(device.Name, InputKind.Write, found.Name, value, found.Description.Kind), () => Something(found.WriteAny(value, cancellation))))
            : found.WriteAny(value, cancellation);
    }

    public ValueTask<object?> Execute(
        string command, object? argument = null, ReadSource source = ReadSource.Device, CancellationToken cancellation = default)
    {
        Note(RequestKind.Execute, command);
        if (!AlwaysAllowed.Contains(command, StringComparer.OrdinalIgnoreCase))
        {
            device.Lock.Require(client, "command_inout4");
        }

        if (polling.Execute(command, source) is { } kept)
        {
            return kept.Failure is { } failure ? throw failure.ToException() : new(kept.Value);
        }

        var found = device.FindCommand(command);
        return device.InputGate is { } gate && (IsDisturbed || !AlwaysAllowed.Contains(found.Name))
            ? gate.Pass(
                new(device.Name, InputKind.Execute, found.Name, argument, found.Description.Argument), () => found.InvokeAny(argument, cancellation))
            : found.InvokeAny(argument, cancellation);
    }

    public ValueTask Configure(
        string attribute, IReadOnlyDictionary<string, string> properties, CancellationToken cancellation = default)
    {
        Note(RequestKind.Configure, attribute);
        device.Lock.Require(client, "set_attribute_config_5");
        var found = device.FindAttribute(attribute);
        return device.InputGate is { } gate
            ? Nothing(gate.Pass(
                new(device.Name, InputKind.Configure, found.Name, properties, ValueKind.Void), () => Something(Configured())))
            : Configured();

        ValueTask Configured() => new(found.Configure(_ => AttributeProperties.Apply(found.Description, properties), cancellation));
    }

    private static async ValueTask<object?> Something(ValueTask task)
    {
        await task.ConfigureAwait(false);
        return null;
    }

    private static ValueTask Nothing(ValueTask<object?> task) => task.IsCompletedSuccessfully ? default : new(task.AsTask());

    // Apart from Read, so that only a read that passes the gate pays for its closure.
    private ValueTask<Reading> ReadThrough(IInputGate gate, DeviceAttribute found, CancellationToken cancellation) => gate.Pass(
        new(device.Name, InputKind.Read, found.Name, null, ValueKind.Void), () => device.Read(found, cancellation));

    private DeviceAttribute Watched(string attribute)
    {
        Note(RequestKind.Observe, attribute);
        return device.FindAttribute(attribute);
    }

    private void Note(RequestKind kind, string? member = null)
    {
        if (!ReferenceEquals(client, ClientIdentity.Protocol))
        {
            device.Requests.Add(kind, member, client);
        }
    }
}
