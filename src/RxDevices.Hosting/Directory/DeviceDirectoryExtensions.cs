namespace RxDevices.Hosting;

/// <summary>Proxies of the devices of a directory.</summary>
public static class DeviceDirectoryExtensions
{
    /// <summary>A proxy of the device of that name.</summary>
    /// <exception cref="DevFailedException">There is none (<see cref="Reasons.DeviceNotDefined"/>).</exception>
    public static DeviceProxy Device(this IDeviceDirectory directory, string name)
    {
        ArgumentNullException.ThrowIfNull(directory);
        return new(directory.Find(name) ?? throw ProxyFailures.NoDevice(name).ToException());
    }
}
