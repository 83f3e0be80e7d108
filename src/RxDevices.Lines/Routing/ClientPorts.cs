using RxDevices.Hosting;

namespace RxDevices.Lines;

/// <summary>The devices of a directory, each asked in the name of one client.</summary>
/// <remarks>One owner at a time. A device asked before is found without making anything.</remarks>
internal sealed class ClientPorts(IDeviceDirectory directory, ClientIdentity client)
{
    private Dictionary<string, (IDevicePort Device, IDevicePort Port)>? ports;
    private ClientIdentity client = client;

    public IReadOnlyList<DeviceName> Names => directory.Names;

    /// <summary>Asks in another name from now on.</summary>
    public void Introduce(ClientIdentity client)
    {
        this.client = client;
        ports = null;
    }

    /// <summary>The device of that name, or null. A device that was replaced since is the new one.</summary>
    public IDevicePort? Find(string name)
    {
        if (directory.Find(name) is not { } device)
        {
            ports?.Remove(name);
            return null;
        }

        // A client that only watches what others do may never ask.
        ports ??= new(StringComparer.OrdinalIgnoreCase);
        if (!ports.TryGetValue(name, out var known) || known.Device != device)
        {
            known = (device, device.For(client));
            ports[name] = known;
        }

        return known.Port;
    }
}
