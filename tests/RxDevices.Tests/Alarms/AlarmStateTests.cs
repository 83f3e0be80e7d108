using RxDevices.Tests.Events;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Alarms;

public class AlarmStateTests
{
    private readonly Bench bench = new();

    [Fact]
    public void A_device_that_is_on_shows_ALARM_while_an_attribute_is_in_alarm_or_warning()
    {
        var probe = Limited();
        probe.State.Subscribe(reading => bench.Note(reading.Value));
        probe.Status.Subscribe(reading => bench.Note(reading.Value));
        bench.At(1, () => probe.Push(6));
        bench.At(2, () => probe.Push(11));
        bench.At(3, () => probe.Push(-20));
        bench.At(4, () => probe.Push(0));
        bench.AdvanceTo(5);

        Assert.Equal(
            [
                "0s On",
                "0s The device is in ON state.",
                "1s Alarm",
                "1s The device is in ALARM state.\nWarning : Value too high for value",
                "2s The device is in ALARM state.\nAlarm : Value too high for value",
                "3s The device is in ALARM state.\nAlarm : Value too low for value",
                "4s On",
                "4s The device is in ON state.",
            ],
            bench.Diary);
    }

    [Theory]
    [InlineData(DevState.Moving)]
    [InlineData(DevState.Fault)]
    [InlineData(DevState.Running)]
    [InlineData(DevState.Off)]
    public void Any_other_state_is_left_alone(DevState state)
    {
        var probe = Limited();
        probe.Show(state);
        probe.Push(100);

        Assert.Equal(state, probe.Port.ReadNow("State").Value);
        Assert.DoesNotContain("Alarm :", (string)probe.Port.ReadNow("Status").Value!);
        probe.Show(DevState.On);
        Assert.Equal(DevState.Alarm, probe.Port.ReadNow("State").Value);
    }

    [Fact]
    public void An_alarm_the_device_declared_itself_is_not_taken_back()
    {
        var probe = Limited();
        probe.Show(DevState.Alarm);
        probe.Push(100);
        probe.Push(0);

        Assert.Equal(DevState.Alarm, probe.Port.ReadNow("State").Value);
        Assert.Equal("The device is in ALARM state.", probe.Port.ReadNow("Status").Value);
    }

    [Fact]
    public void The_status_the_device_gave_itself_comes_first()
    {
        var probe = Limited();
        probe.Show(DevState.On, "All pumps run.");
        probe.Push(100);

        Assert.Equal("All pumps run.\nAlarm : Value too high for value", probe.Port.ReadNow("Status").Value);
    }

    [Fact]
    public void A_quality_the_device_declared_counts_too()
    {
        var probe = Limited();
        probe.Push(0, Quality.Warning);

        Assert.Equal(DevState.Alarm, probe.Port.ReadNow("State").Value);
        Assert.Equal(
            "The device is in ALARM state.\nWarning : Quality factor set to WARNING for attribute value", probe.Port.ReadNow("Status").Value);
    }

    [Fact]
    public void Each_attribute_in_alarm_has_its_line_and_its_label()
    {
        var device = bench.Started(new Oven(bench));
        device.Heat(100);

        Assert.Equal(DevState.Alarm, device.ReadNow("State").Value);
        Assert.Equal(
            "The device is in ALARM state.\nAlarm : Value too high for Temperature\nWarning : Value too high for current",
            device.ReadNow("Status").Value);
        device.Heat(0);
        Assert.Equal(DevState.On, device.ReadNow("State").Value);
    }

    [Fact]
    public async Task Another_label_is_in_the_status_at_once()
    {
        var probe = Limited();
        probe.Push(100);
        await probe.Value.Configure(configuration => configuration with { Label = "Pressure" });

        Assert.Equal("The device is in ALARM state.\nAlarm : Value too high for Pressure", probe.Port.ReadNow("Status").Value);
    }

    private Probe<double> Limited()
    {
        var probe = new Probe<double>(bench, new() { MinAlarm = -10.0, MaxWarning = 5.0, MaxAlarm = 10.0 });
        probe.Push(0);
        return probe;
    }

    private sealed class Oven : Device
    {
        private readonly System.Reactive.Subjects.Subject<double> heat = new();

        public Oven(Bench bench)
            : base(bench.Context())
        {
            Attribute("temperature", heat, new() { Label = "Temperature", MaxAlarm = 50.0 });
            Attribute("current", heat, new() { MaxWarning = 60.0 });
        }

        public void Heat(double value) => heat.OnNext(value);

        protected override void OnInit() => SetState(DevState.On);
    }
}
