using RxDevices.Devices;
using RxDevices.Hosting;

namespace RxDevices.Tool;

/// <summary>The devices that are there when nobody says which.</summary>
internal static class UsualDevices
{
    private static readonly (string Name, Func<DeviceContext, Device> Create)[] All =
    [
        ("sys/tg_test/1", context => new TangoTest(context)),
        ("test/asyncio/1", context => new AsyncioDevice(context)),
        ("lab/supply/1", context => new PowerSupply(context)),
    ];

    /// <summary>Adds them, but for those whose names are wanted for others.</summary>
    public static RxDevicesBuilder AddTheUsual(this RxDevicesBuilder devices, params IEnumerable<DeviceName> taken)
    {
        foreach (var (name, create) in All.Where(device => !taken.Contains(DeviceName.Parse(device.Name))))
        {
            devices.Add(name, create);
        }

        return devices;
    }

    /// <summary>Adds them to a host.</summary>
    public static void AddTheUsual(this DeviceHost host)
    {
        foreach (var (name, create) in All)
        {
            host.Add(name, create);
        }
    }
}
