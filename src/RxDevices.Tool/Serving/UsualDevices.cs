using RxDevices.Devices;
using RxDevices.Hosting;

namespace RxDevices.Tool;

/// <summary>The devices that are there when nobody says which.</summary>
internal static class UsualDevices
{
    public static RxDevicesBuilder AddTheUsual(this RxDevicesBuilder devices) => devices
        .Add("sys/tg_test/1", context => new TangoTest(context))
        .Add("test/asyncio/1", context => new AsyncioDevice(context))
        .Add("lab/supply/1", context => new PowerSupply(context));
}
