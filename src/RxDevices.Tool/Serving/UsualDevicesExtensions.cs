using RxDevices.Devices;
using RxDevices.Hosting;

namespace RxDevices.Tool;

/// <summary>Adds the devices that are there when nobody says which.</summary>
internal static class UsualDevicesExtensions
{
    /// <summary>Adds them, but for those whose names are wanted for others.</summary>
    public static RxDevicesBuilder AddTheUsual(this RxDevicesBuilder devices, params IEnumerable<DeviceName> taken)
    {
        foreach (var (name, create) in UsualDevices.All.Where(device => !taken.Contains(DeviceName.Parse(device.Name))))
        {
            devices.Add(name, create);
        }

        return devices;
    }

    /// <summary>Adds them to a host.</summary>
    public static void AddTheUsual(this DeviceHost host)
    {
        foreach (var (name, create) in UsualDevices.All)
        {
            host.Add(name, create);
        }
    }
}
