using System.Reactive.Concurrency;
using RxDevices.Tests.Kit;
using RxDevices.Tests.Polling;
using static RxDevices.Tests.Polling.PollBench;

namespace RxDevices.Tests.Alarms;

/// <summary>Who asks for the state gets the alarms of what must be asked.</summary>
public class HiddenAlarmTests
{
    private static readonly AttributeConfiguration Limited = new() { MaxAlarm = 50.0, MaxWarning = 45.0 };

    private readonly Bench bench = new();

    [Theory]
    [InlineData("State", "On", "Alarm")]
    [InlineData("Status", "The device is in ON state.", "The device is in ALARM state.\nAlarm : Value too high for slow")]
    public void State_and_Status_read_by_a_client_first_read_what_may_hide_an_alarm(string name, string before, string after)
    {
        var device = Limits(Limited);
        Assert.Equal(before, $"{device.Port.ReadNow(name).Value}");

        device.Value = 60;
        Assert.Equal(after, $"{device.Port.ReadNow(name).Value}");
        device.Value = 0;
        Assert.Equal(before, $"{device.Port.ExecuteNow(name)}");
        device.Value = 60;
        Assert.Equal(after, $"{device.Port.ExecuteNow(name)}");
        Assert.Equal(4, device.Begun.Count);
    }

    [Fact]
    public void They_take_as_long_as_what_is_read()
    {
        var device = Limits(Limited);
        (device.Takes, device.Value) = (Seconds(2), 46);
        _ = bench.Follow(device.Port.Read("State"), "state");
        _ = bench.Follow(device.Port.Execute("State"), "as a command");
        bench.AdvanceTo(3);

        Assert.Equal(["2s state Alarm", "2s as a command Alarm"], bench.Diary);
    }

    [Fact]
    public void A_reading_that_fails_is_no_alarm_and_takes_one_away()
    {
        var device = Limits(Limited);
        device.Value = 60;
        Assert.Equal(DevState.Alarm, device.Port.ReadNow("State").Value);

        device.Trouble = "too cold";
        Assert.Equal(DevState.On, device.Port.ReadNow("State").Value);
    }

    [Fact]
    public void Nothing_is_read_without_limits_or_while_it_is_polled_or_when_it_may_not_be_read_or_outside_ON_and_ALARM()
    {
        Assert.Equal(0, ReadsOf(Limits(new() { MaxValue = 50.0, DeltaValue = 5 })));
        Assert.Equal(0, ReadsOf(Limits(Limited with { ReadableIn = [DevState.Off] })));

        var polled = Limits(Limited with { PollingPeriod = Seconds(1) });
        Assert.Equal(1, ReadsOf(polled));
        polled.Slow.StopPolling().Now();
        Assert.Equal(2, ReadsOf(polled));

        var moving = Limits(Limited);
        moving.Show(DevState.Moving);
        Assert.Equal(0, ReadsOf(moving));
        moving.Show(DevState.Alarm);
        Assert.Equal(1, ReadsOf(moving));
    }

    [Fact]
    public void What_is_polled_shows_its_alarm_when_it_is_polled()
    {
        var device = Limits(Limited with { PollingPeriod = Seconds(1) });
        device.Value = 60;
        Assert.Equal(DevState.On, device.Port.ReadNow("State").Value);
        bench.AdvanceTo(1);
        Assert.Equal(DevState.Alarm, device.Port.ReadNow("State").Value);
        device.Value = 0;
        Assert.Equal(DevState.Alarm, device.Port.ReadNow("State").Value);
        bench.AdvanceTo(2);
        Assert.Equal(DevState.On, device.Port.ReadNow("State").Value);
    }

    [Fact]
    public void Polling_the_state_reads_what_may_hide_an_alarm_each_time()
    {
        var device = Limits(Limited);
        device.State.StartPolling(Seconds(1)).Now();
        device.State.Subscribe(reading => bench.Note(reading.Value));
        bench.At(0.5, () => device.Value = 60);
        bench.At(2.5, () => device.Value = 0);
        bench.AdvanceTo(4);

        Assert.Equal(["0s On", "1s Alarm", "3s On"], bench.Diary);
        Assert.Equal([0, 1, 2, 3, 4], device.Begun);
    }

    [Fact]
    public void The_device_itself_sees_its_state_without_reading_anything()
    {
        var device = Limits(Limited);
        device.State.Read().Subscribe(reading => bench.Note(reading.Value));

        Assert.Equal(["0s On"], bench.Diary);
        Assert.Empty(device.Begun);
    }

    [Fact]
    public void They_are_read_one_after_the_other_in_their_order()
    {
        var device = bench.Started(new TwoSensors(bench));
        _ = bench.Follow(((IDevicePort)device).Read("Status"), "status");
        bench.AdvanceTo(5);

        Assert.Equal(
            [
                "0s asks first",
                "1s asks second",
                "2s status The device is in ALARM state.\nAlarm : Value too high for first\nAlarm : Value too high for second",
            ],
            bench.Diary);
    }

    private PolledDevice Limits(AttributeConfiguration slow) => bench.Started(new PolledDevice(bench, slow: slow) { Takes = TimeSpan.Zero });

    private static int ReadsOf(PolledDevice device)
    {
        device.Port.ReadNow("State");
        return device.Begun.Count;
    }

    private sealed class TwoSensors : Device
    {
        private readonly Bench bench;

        public TwoSensors(Bench bench)
            : base(bench.Context())
        {
            this.bench = bench;
            Sensor("first");
            Sensor("second");
        }

        protected override void OnInit() => SetState(DevState.On);

        private void Sensor(string name) => Attribute(
            name,
            async cancellation =>
            {
                bench.Note($"asks {name}");
                await Clock.Sleep(Seconds(1), cancellation);
                return 100.0;
            },
            new() { MaxAlarm = 50.0 });
    }
}
