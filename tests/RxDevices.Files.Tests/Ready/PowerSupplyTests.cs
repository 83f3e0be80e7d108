using RxDevices.Hosting;

namespace RxDevices.Files.Tests.Ready;

public sealed class PowerSupplyTests
{
    [Fact]
    public void It_switches_on_ramps_and_warms_up()
    {
        using var file = ReadyFile.Of("power-supply.yaml");
        var states = file.Context.Record(file.Context.Host.Device("lab/supply/1").Attribute<DevState>("State").Values());
        file.After(0.1);
        file.Write("lab/supply/1/current_setpoint", 10.0);
        file.After(1);
        Assert.Equal(0.0, file.Read("lab/supply/1/current"));

        var on = file.Run("lab/supply/1", "On");
        file.After(3);
        Assert.True(on.IsCompletedSuccessfully);
        Assert.Equal(10.0, file.Read("lab/supply/1/current"));
        Assert.InRange(file.Number("lab/supply/1/voltage"), 19.98, 20.02);
        Assert.InRange(file.Number("lab/supply/1/power"), 199.7, 200.3);

        file.After(120);
        Assert.InRange(file.Number("lab/supply/1/temperature"), 26.9, 27.1);
        Assert.Equal(["0s Off", "2.1s Moving", "4.1s On"], states.Lines);
    }
}
