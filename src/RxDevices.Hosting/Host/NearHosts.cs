namespace RxDevices.Hosting;

/// <summary>The hosts of this process that have not ended.</summary>
/// <remarks>Safe from any thread. One that nobody holds any more is not held here either.</remarks>
internal static class NearHosts
{
    private static readonly List<WeakReference<DeviceHost>> All = [];
    private static readonly Lock Gate = new();

    public static void Add(DeviceHost host)
    {
        lock (Gate)
        {
            All.RemoveAll(known => !known.TryGetTarget(out _));
            All.Add(new(host));
        }
    }

    public static void Remove(DeviceHost host)
    {
        lock (Gate)
        {
            All.RemoveAll(known => !known.TryGetTarget(out var other) || other == host);
        }
    }

    /// <summary>The device of that name, of the newest host that has one.</summary>
    public static IDevicePort? Find(string name)
    {
        WeakReference<DeviceHost>[] hosts;
        lock (Gate)
        {
            hosts = [.. All];
        }

        return hosts.Reverse()
            .Select(known => known.TryGetTarget(out var host) ? host.Find(name) : null)
            .FirstOrDefault(device => device is not null);
    }
}
