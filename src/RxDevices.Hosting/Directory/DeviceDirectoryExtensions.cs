namespace RxDevices.Hosting;

/// <summary>Proxies of the devices of a directory and of their attributes.</summary>
public static class DeviceDirectoryExtensions
{
    /// <summary>A proxy of the device of that name.</summary>
    /// <exception cref="DevFailedException">There is none (<see cref="Reasons.DeviceNotDefined"/>).</exception>
    public static DeviceProxy Device(this IDeviceDirectory directory, string name)
    {
        ArgumentNullException.ThrowIfNull(directory);
        return new(directory.Find(name) ?? throw ProxyFailures.NoDevice(name).ToException());
    }

    /// <summary>A proxy of the attribute of that name, <c>domain/family/member/attribute</c>; whether the device has it shows at the
    /// first use.</summary>
    /// <exception cref="DevFailedException">The name is malformed, or there is no such device.</exception>
    public static AttributeProxy Attribute(this IDeviceDirectory directory, string name)
    {
        var parsed = AttributeName.Parse(name);
        return directory.Device(parsed.Device).Attribute(parsed.Attribute);
    }
}
