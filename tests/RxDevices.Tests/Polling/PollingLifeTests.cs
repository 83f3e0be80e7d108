using RxDevices.Tests.Kit;
using static RxDevices.Tests.Polling.PollBench;

namespace RxDevices.Tests.Polling;

/// <summary>When polling begins and ends with what is polled.</summary>
public class PollingLifeTests
{
    private readonly Bench bench = new();

    [Fact]
    public void What_the_declaration_says_is_polled_from_the_start_of_the_device_on()
    {
        var device = new PolledDevice(bench, new() { PollingPeriod = Seconds(1) }, act: new() { PollingPeriod = Seconds(2), HistoryDepth = 2 });
        bench.AdvanceTo(1.5);
        Assert.Equal("Command Act, Attribute Count", string.Join(", ", device.Administration.PollingStatus().Now().Select(status => $"{status.Kind} {status.Member}")));
        Assert.Equal(Reasons.NoDataYet, device.Port.Read("Count", ReadSource.Cache).Now().Failure!.Reason);

        device.Start();
        bench.AdvanceTo(6);
        Assert.Equal(["1.5s 1", "2.5s 2", "3.5s 3", "4.5s 4", "5.5s 5"], device.Count.History().Told());
        Assert.Equal(["3.5s 2", "5.5s 3"], device.Act.History().Told());
    }

    [Fact]
    public void What_is_started_before_the_device_begins_with_it()
    {
        var device = new PolledDevice(bench);
        device.Count.StartPolling(Seconds(1)).Now();
        bench.AdvanceTo(0.5);
        device.Start();
        bench.AdvanceTo(2);

        Assert.Equal(["0.5s 1", "1.5s 2"], device.Count.History().Told());
    }

    [Fact]
    public void Init_leaves_the_polling_alone()
    {
        var device = bench.Started(new PolledDevice(bench, new() { PollingPeriod = Seconds(1) }));
        bench.At(0.5, () => device.Port.ExecuteNow("Init"));
        bench.AdvanceTo(2);

        Assert.Equal(["0s 1", "1s 2", "2s 3"], device.Count.History().Told());
    }

    [Fact]
    public void An_attribute_that_comes_later_is_polled_from_then_on()
    {
        var device = bench.Started(new PolledDevice(bench));
        Attribute<long> late = null!;
        bench.At(0.5, () => late = device.Add("late", new() { PollingPeriod = Seconds(1) }));
        bench.AdvanceTo(2);

        Assert.Equal(["0.5s 1", "1.5s 2"], late.History().Told());
    }

    [Fact]
    public void An_attribute_or_command_that_goes_is_polled_no_more()
    {
        var device = bench.Started(new PolledDevice(bench));
        device.Slow.StartPolling(Seconds(1)).Now();
        device.Nap.StartPolling(Seconds(1)).Now();
        bench.At(0.5, () => device.TakeAway(device.Slow));
        bench.At(1, () => device.TakeAway(device.Nap));
        bench.At(2, () => device.Slow.StartPolling(Seconds(2)).Now());
        bench.At(2, () => device.Nap.StartPolling(Seconds(2)).Now());
        bench.AdvanceTo(5);

        Assert.Equal([0], device.Begun);
        Assert.Equal(["0.5s cancelled", "1s cancelled"], bench.Diary);
        Assert.Empty(device.Administration.PollingStatus().Now());
        Assert.Equal("slow attribute not found", AtOnce.Refusal(() => device.Port.Read("slow", ReadSource.Cache).Now()).Description);
        Assert.Empty(bench.Faults);
    }

    [Fact]
    public void A_device_that_goes_cancels_its_polls_and_leaves_no_timer_behind()
    {
        var device = bench.Started(new PolledDevice(bench));
        device.Slow.StartPolling(Seconds(1)).Now();
        device.Nap.StartPolling(Seconds(1)).Now();
        device.Count.StartPolling(Seconds(1)).Now();
        bench.At(1.5, device.Dispose);
        bench.Clock.Start();

        Assert.Equal(["1.5s cancelled", "1.5s cancelled"], bench.Diary);
        Assert.Equal([0], device.Begun);
        Assert.InRange(TimeSpan.FromTicks(bench.Clock.Clock).TotalSeconds, 1.5, 3);
        Assert.Empty(bench.Faults);
        Assert.Equal(Reasons.DeviceNotFound, AtOnce.Refusal(() => device.Count.StartPolling(Seconds(2)).Now()).Reason);
    }

    [Fact]
    public void A_poll_that_breaks_the_device_is_told_as_a_fault_and_polling_goes_on()
    {
        var device = bench.Started(new BrokenDevice(bench));
        bench.AdvanceTo(2);

        Assert.Equal(["reading value", "executing Work", "reading value", "executing Work", "reading value", "executing Work"], bench.Faults.Select(fault => fault.Place));
        Assert.Equal(DevState.Fault, ((IDevicePort)device).ReadNow("State").Value);
    }

    [Fact]
    public void An_attribute_may_stop_its_own_polling_while_it_is_polled()
    {
        var device = bench.Started(new ShyDevice(bench));
        bench.AdvanceTo(5);

        Assert.Equal(["0s asked", "1s asked", "2s asked"], bench.Diary);
        Assert.Empty(((IDevicePort)device).Administration.PollingStatus().Now());
        Assert.Empty(bench.Faults);
    }

    [Fact]
    public void A_command_that_may_not_be_executed_now_is_recorded_as_refused()
    {
        var device = bench.Started(new PolledDevice(bench, act: new() { PollingPeriod = Seconds(1), AllowedIn = [DevState.On] }));
        bench.At(0.5, () => device.Show(DevState.Off));
        bench.AdvanceTo(1);

        Assert.Equal(["0s 1", "1s Command Act not allowed when the device is in OFF state"], device.Act.History().Told());
    }

    private sealed class BrokenDevice : Device
    {
        public BrokenDevice(Bench bench)
            : base(bench.Context())
        {
            Attribute<int>("value", new Func<int>(() => throw new InvalidOperationException("broken")), new() { PollingPeriod = Seconds(1) });
            Command("Work", new Action(() => throw new InvalidOperationException("broken")), new() { PollingPeriod = Seconds(1) });
        }
    }

    private sealed class ShyDevice : Device
    {
        public ShyDevice(Bench bench)
            : base(bench.Context())
        {
            var asked = 0;
            Attribute<int> value = null!;
            value = Attribute(
                "value",
                () =>
                {
                    bench.Note("asked");
                    if (++asked == 3)
                    {
                        value.StopPolling();
                    }

                    return asked;
                },
                new AttributeConfiguration { PollingPeriod = Seconds(1) });
        }
    }
}
