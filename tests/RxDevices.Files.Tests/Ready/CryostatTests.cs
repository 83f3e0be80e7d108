namespace RxDevices.Files.Tests.Ready;

public sealed class CryostatTests
{
    [Fact]
    public void It_cools_down_settles_and_holds_its_set_point()
    {
        using var file = ReadyFile.Of("cryostat.yaml");
        file.After(60);
        Assert.Equal(DevState.Off, file.Read("lab/cryostat/1/State"));
        Assert.Equal(293.0, file.Number("lab/cryostat/1/temperature"), 6);

        file.Run("lab/cryostat/1", "Start");
        file.After(60);
        Assert.Equal(DevState.Moving, file.Read("lab/cryostat/1/State"));
        Assert.InRange(file.Number("lab/cryostat/1/temperature"), 200, 280);

        file.After(1200);
        Assert.Equal(DevState.Running, file.Read("lab/cryostat/1/State"));
        Assert.InRange(file.Number("lab/cryostat/1/temperature"), 79.99, 80.01);
        Assert.InRange(file.Number("lab/cryostat/1/sensor"), 79.95, 80.05);

        // What comes in through the insulation and what the cooler takes away leave this to the heater.
        Assert.InRange(file.Number("lab/cryostat/1/heater"), 7.9, 8.1);
    }

    [Fact]
    public void Settling_elsewhere_is_a_long_command_that_needs_the_cooler()
    {
        using var file = ReadyFile.Of("cryostat.yaml");
        file.Run("lab/cryostat/1", "Settle", 120.0);
        file.After(1);
        Assert.Equal("FAILED", ((string[])file.Read("lab/cryostat/1/Settle_run")!)[1]);

        file.Run("lab/cryostat/1", "Start");
        file.Run("lab/cryostat/1", "Settle", 120.0);
        file.After(900);
        Assert.Equal("DONE", ((string[])file.Read("lab/cryostat/1/Settle_run")!)[1]);
        Assert.InRange(file.Number("lab/cryostat/1/temperature"), 119.9, 120.1);
    }
}
