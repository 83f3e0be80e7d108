using RxDevices.Tests.Events;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Alarms;

public class QualityTests
{
    private readonly Bench bench = new();

    [Theory]
    [InlineData(0, Quality.Valid)]
    [InlineData(10, Quality.Alarm)]
    [InlineData(9.999, Quality.Warning)]
    [InlineData(5, Quality.Warning)]
    [InlineData(4.999, Quality.Valid)]
    [InlineData(-5, Quality.Warning)]
    [InlineData(-10, Quality.Alarm)]
    [InlineData(double.NaN, Quality.Valid)]
    [InlineData(double.PositiveInfinity, Quality.Alarm)]
    public void A_value_at_a_limit_is_outside_and_an_alarm_hides_a_warning(double value, Quality quality)
    {
        var probe = Limited();
        probe.Push(value);

        Assert.Equal(quality, probe.Port.ReadNow("value").Quality);
    }

    [Fact]
    public void Any_element_of_a_spectrum_or_an_image_is_enough()
    {
        var spectrum = new Probe<int[]>(bench, new() { MaxAlarm = 10 });
        spectrum.Push([1, 2, 10]);
        var image = new Probe<float[,]>(bench, new() { MinWarning = 0 });
        image.Push(new float[,] { { 1, 2 }, { 3, -1 } });

        Assert.Equal(Quality.Alarm, spectrum.Port.ReadNow("value").Quality);
        Assert.Equal(Quality.Warning, image.Port.ReadNow("value").Quality);
        spectrum.Push([]);
        Assert.Equal(Quality.Valid, spectrum.Port.ReadNow("value").Quality);
    }

    [Theory]
    [InlineData(Quality.Changing)]
    [InlineData(Quality.Invalid)]
    [InlineData(Quality.Warning)]
    [InlineData(Quality.Alarm)]
    public void A_quality_that_comes_with_the_reading_is_left_alone(Quality quality)
    {
        var probe = Limited();
        probe.Push(100, quality);

        Assert.Equal(quality, probe.Port.ReadNow("value").Quality);
    }

    [Fact]
    public void A_declared_quality_stays_until_it_is_valid_again()
    {
        var probe = Limited();
        probe.Push(0);
        probe.Value.Subscribe(reading => bench.Note($"{(reading.HasValue ? reading.Value : "-")} {reading.Quality}"));
        bench.At(1, () => probe.Declare(Quality.Changing));
        bench.At(2, () => probe.Push(20));
        bench.At(3, () => probe.Declare(Quality.Valid));
        bench.At(4, () => probe.Declare(Quality.Invalid));
        bench.AdvanceTo(5);

        Assert.Equal(["0s 0 Valid", "1s 0 Changing", "2s 20 Changing", "3s 20 Alarm", "4s - Invalid"], bench.Diary);
        Assert.False(probe.Port.ReadNow("value").HasValue);
    }

    [Fact]
    public async Task Another_limit_takes_effect_at_once_on_the_current_reading()
    {
        var probe = new Probe<double>(bench);
        probe.Push(7);
        probe.Value.Subscribe(reading => bench.Note($"{reading.Value} {reading.Quality} {reading.Time.Ticks / 10_000_000}"));
        bench.AdvanceTo(1);
        await probe.Port.Configure("value", new Dictionary<string, string> { ["max_alarm"] = "5" });
        bench.AdvanceTo(2);
        await probe.Port.Configure("value", new Dictionary<string, string> { ["max_alarm"] = "9" });

        Assert.Equal(["0s 7 Valid 0", "1s 7 Alarm 1", "2s 7 Valid 2"], bench.Diary);
        Assert.Equal(DevState.On, probe.Port.ReadNow("State").Value);
    }

    [Fact]
    public async Task A_device_may_give_a_quality_with_the_answer_of_each_read()
    {
        var device = bench.Started(new Mover(bench));

        Assert.Equal(Quality.Changing, (await ((IDevicePort)device).Read("position", TestContext.Current.CancellationToken)).Quality);
    }

    private Probe<double> Limited() =>
        new(bench, new() { MinAlarm = -10.0, MinWarning = -5.0, MaxWarning = 5.0, MaxAlarm = 10.0 });

    private sealed class Mover : Device
    {
        public Mover(Bench bench)
            : base(bench.Context()) =>
            AttributeOfReadings("position", _ => Task.FromResult(Reading.Of(1.5, Clock.Now, Quality.Changing)));
    }
}
