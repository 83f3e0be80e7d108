using System.Reactive.Concurrency;

namespace RxDevices.Hosting;

/// <summary>What <c>AddRxDevices</c> is told: the devices to make, the seed, the clock.</summary>
public sealed class RxDevicesOptions
{
    /// <summary>The seed of the run.</summary>
    public ulong Seed { get; set; }

    /// <summary>The time of all devices; default: the machine's.</summary>
    public IScheduler? Clock { get; set; }

    /// <summary>The devices to make at start, in this order.</summary>
    public IList<DeviceRegistration> Devices { get; } = [];

    /// <summary>Devices made elsewhere, such as the ways to far ones, to add at start after the others.</summary>
    public IList<IDevicePort> Remotes { get; } = [];
}
