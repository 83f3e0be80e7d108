using System.Reactive.Concurrency;

namespace RxDevices.Hosting;

/// <content>A host for a rehearsal.</content>
public sealed partial class DeviceHost
{
    /// <summary>A host that <see cref="FindNear"/> does not see.</summary>
    internal static DeviceHost Apart(IScheduler clock)
    {
        var host = new DeviceHost(clock);
        NearHosts.Remove(host);
        return host;
    }
}
