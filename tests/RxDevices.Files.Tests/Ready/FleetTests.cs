namespace RxDevices.Files.Tests.Ready;

public sealed class FleetTests
{
    [Fact]
    public void Five_thousand_sensors_each_have_values_of_their_own()
    {
        using var file = ReadyFile.Of("fleet.yaml");
        Assert.Equal(5000, file.Context.Host.Names.Count);
        file.After(10);

        var temperatures = file.File.File.Names.Select(name => file.Number($"{name}/temperature")).ToList();
        Assert.True(temperatures.Distinct().Count() > 500);
        Assert.All(temperatures, celsius => Assert.InRange(celsius, 14, 31));
        Assert.Equal(
            file.Number("lab/sensor/0042/temperature") - ((100 - file.Number("lab/sensor/0042/humidity")) / 5),
            file.Number("lab/sensor/0042/dew_point"),
            10);
    }
}
