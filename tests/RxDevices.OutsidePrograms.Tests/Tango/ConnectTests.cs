using RxDevices.Hosting;
using RxDevices.OutsidePrograms.Tests.Kit;
using RxDevices.Tango;

namespace RxDevices.OutsidePrograms.Tests.Tango;

/// <summary>The way to a real TangoTest, while it is there and while it is not.</summary>
public class ConnectTests
{
    [OutsideFact("TangoTest")]
    public async Task A_far_device_is_read_as_a_near_one()
    {
        await using var server = await RealTangoTest.Start();
        var device = await DeviceProxy.Connect(server.Url);

        Assert.Equal(0.0, (await device.ReadAttribute<double>("ampli")).Value);
        Assert.Equal(DevState.Running, (await device.ReadAttribute("state")).Value);
        Assert.Equal("The device is in RUNNING state.", (await device.ReadAttribute("STATUS")).Value);
        Assert.Equal(2.5, await device.Execute("DevDouble", 2.5));
    }
}
