using System.Reactive.Linq;
using RxDevices.Devices;
using RxDevices.Testing;

public class PowerSupplyTests
{
    // listing: test-ramp
    [Fact]
    public void The_current_ramps_to_its_set_point_by_half_an_ampere_every_tenth_of_a_second()
    {
        using var devices = new DeviceTestContext();
        var supply = devices.Add("lab/supply/1", context => new PowerSupply(context));
        var current = devices.Record(supply.Current.Values());

        devices.In(TimeSpan.FromSeconds(1), () => supply.CurrentSetPoint.Write(1.2).Subscribe());
        devices.AdvanceBy(TimeSpan.FromMinutes(1));

        Assert.Equal(["0s 0", "1.1s 0.5", "1.2s 1", "1.3s 1.2"], current.Lines);
    }
    // end of listing

    [Fact]
    public void It_is_moving_while_the_current_is_not_what_was_set()
    {
        using var devices = new DeviceTestContext();
        var supply = devices.Add("lab/supply/1", context => new PowerSupply(context));
        var states = devices.Record(supply.State.Values());

        supply.CurrentSetPoint.Write(50).Subscribe();
        devices.AdvanceBy(TimeSpan.FromMinutes(1));

        Assert.Equal(["0s On", "0s Moving", "10s On"], states.Lines);
    }
}
