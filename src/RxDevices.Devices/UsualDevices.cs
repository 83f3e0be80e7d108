namespace RxDevices.Devices;

/// <summary>The devices that are there when nobody says which.</summary>
public static class UsualDevices
{
    /// <summary>Their names, and what makes them.</summary>
    public static IReadOnlyList<(string Name, Func<DeviceContext, Device> Create)> All { get; } =
    [
        ("sys/tg_test/1", context => new TangoTest(context)),
        ("test/asyncio/1", context => new AsyncioDevice(context)),
        ("lab/supply/1", context => new PowerSupply(context)),
    ];
}
