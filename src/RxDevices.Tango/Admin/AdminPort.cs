using System.Reactive.Linq;

namespace RxDevices.Tango;

/// <summary>The admin device as one client sees it, who came by that address.</summary>
internal sealed class AdminPort(AdminDevice admin, ClientIdentity client, TangoAddress reached) : IDevicePort
{
    public DeviceName Name => admin.Name;

    public IDeviceAdministration Administration => new AdminAdministration(admin, client);

    public IDevicePort For(ClientIdentity client) => new AdminPort(admin, client, reached);

    public ValueTask<DeviceDescription> Describe(CancellationToken cancellation = default)
    {
        Note(RequestKind.Describe);
        return new(admin.Description);
    }

    public ValueTask<Reading> Read(string attribute, ReadSource source = ReadSource.Device, CancellationToken cancellation = default)
    {
        Note(RequestKind.Read, attribute);
        return new(admin.Read(attribute));
    }

    public IObservable<Reading> Observe(string attribute) => Observable.Return(admin.Read(attribute)).Concat(Observable.Never<Reading>());

    public IObservable<Reading> Events(string attribute, EventKind kind) => Observe(attribute);

    public IObservable<DataReady> DataReady(string attribute) => Observable.Never<DataReady>();

    public IObservable<AttributeDescription> Configurations(string attribute) =>
        Observable.Return(Find(attribute)).Concat(Observable.Never<AttributeDescription>());

    public IObservable<DeviceDescription> Interfaces() =>
        Observable.Return(admin.Description).Concat(Observable.Never<DeviceDescription>());

    public ValueTask Write(string attribute, object? value, CancellationToken cancellation = default)
    {
        Note(RequestKind.Write, attribute);
        throw new DevFailedException(
            Reasons.NotWritable, $"Attribute {Find(attribute).Name} is not writable", "DeviceImpl::write_attributes");
    }

    public async ValueTask<object?> Execute(
        string command, object? argument = null, ReadSource source = ReadSource.Device, CancellationToken cancellation = default)
    {
        Note(RequestKind.Execute, command);
        return await AdminCommands.Find(command).Execute(new(admin, client, reached, cancellation), argument).ConfigureAwait(false);
    }

    public ValueTask Configure(
        string attribute, IReadOnlyDictionary<string, string> properties, CancellationToken cancellation = default) =>
        throw new DevFailedException(
            WireReasons.NotSupported, "The attributes of the admin device cannot be configured", "AdminPort.Configure");

    private AttributeDescription Find(string attribute) =>
        admin.Description.Attribute(admin.Read(attribute) is Reading<DevState> ? "State" : "Status")!;

    private void Note(RequestKind kind, string? member = null)
    {
        if (!ReferenceEquals(client, ClientIdentity.Protocol))
        {
            admin.Requests.Add(kind, member, client);
        }
    }
}
