using System.Reactive.Linq;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Attributes;

public class AttributeWithSetPointTests
{
    private readonly Bench bench = new();

    [Fact]
    public void It_shows_the_set_point_of_its_setting_at_once_and_the_value_of_its_stream()
    {
        IDevicePort device = bench.Started(new Oven(bench));
        bench.AdvanceTo(1.5);

        device.WriteNow("wanted", 80);

        var reading = device.ReadNow("temperature");
        Assert.Equal((0L, 80L), (reading.Value, reading.SetPoint));
    }

    [Fact]
    public void A_write_of_its_setting_is_no_reading_of_its_own()
    {
        var device = bench.Started(new Oven(bench));
        device.Temperature.Subscribe(reading => bench.Note($"{reading.Value} wanted {reading.SetPoint}"));
        bench.AdvanceTo(1.5);

        ((IDevicePort)device).WriteNow("wanted", 80);
        bench.AdvanceTo(2.5);

        Assert.Equal(["1s 0 wanted 20", "2s 1 wanted 80"], bench.Diary);
    }

    [Fact]
    public async Task It_may_be_listed_before_its_setting()
    {
        IDevicePort device = new Oven(bench);

        var description = await device.Describe();

        Assert.Equal(["temperature", "wanted", "State", "Status"], description.Attributes.Select(attribute => attribute.Name));
        Assert.Equal(
            (AccessMode.ReadWithWrite, "wanted"),
            (description.Attribute("temperature")!.Access, description.Attribute("temperature")!.WritableName));
    }

    private sealed class Oven : Device
    {
        public Oven(Bench bench)
            : base(bench.Context())
        {
            Wanted = Setting("wanted", 20L, access: AccessMode.Write);
            Temperature = AttributeWithSetPoint("temperature", Observable.Interval(TimeSpan.FromSeconds(1), Clock), Wanted);
            ListBefore(Wanted, Temperature);
        }

        public Setting<long> Wanted { get; }

        public Attribute<long> Temperature { get; }
    }
}
