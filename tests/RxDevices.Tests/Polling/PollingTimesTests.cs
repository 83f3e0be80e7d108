using CsCheck;
using RxDevices.Tests.Kit;
using static RxDevices.Tests.Polling.PollBench;

namespace RxDevices.Tests.Polling;

/// <summary>When things are polled.</summary>
public class PollingTimesTests
{
    private readonly Bench bench = new();

    [Fact]
    public void The_first_poll_is_at_once_and_the_others_come_at_exact_times()
    {
        var device = Started();
        bench.AdvanceTo(0.3);
        device.Count.StartPolling(Seconds(0.5)).Now();
        bench.AdvanceTo(2);

        Assert.Equal(["0.3s 1", "0.8s 2", "1.3s 3", "1.8s 4"], device.Count.History().Told());
    }

    [Fact]
    public void A_slow_attribute_is_polled_again_at_the_first_time_at_which_no_poll_is_under_way()
    {
        var device = Started();
        device.Takes = Seconds(2);
        device.Slow.StartPolling(Seconds(0.5)).Now();
        bench.AdvanceTo(7);

        Assert.Equal([0, 2, 4, 6], device.Begun);
        Assert.Equal(["2s 42", "4s 42", "6s 42"], device.Slow.History().Told());
        var status = device.StatusOf("slow");
        Assert.Equal(11, status.Skipped);
        Assert.Equal(Seconds(2), status.Duration);
        Assert.Equal(Seconds(1), status.Age);
        Assert.Equal([Seconds(2), Seconds(2)], status.Gaps);
    }

    [Fact]
    public void A_poll_a_little_longer_than_its_period_skips_every_second_time()
    {
        var device = Started();
        device.Takes = Seconds(0.6);
        device.Slow.StartPolling(Seconds(0.5)).Now();
        bench.AdvanceTo(4);

        Assert.Equal([0, 1, 2, 3, 4], device.Begun);
        Assert.Equal(4, device.StatusOf("slow").Skipped);
    }

    [Fact]
    public void A_poll_as_long_as_its_period_skips_nothing()
    {
        var device = Started();
        device.Takes = Seconds(0.5);
        device.Slow.StartPolling(Seconds(0.5)).Now();
        bench.AdvanceTo(2);

        Assert.Equal([0, 0.5, 1, 1.5, 2], device.Begun);
        Assert.Equal(0, device.StatusOf("slow").Skipped);
    }

    [Fact]
    public void Another_period_counts_from_now_and_the_same_one_disturbs_nothing()
    {
        var device = Started();
        device.Count.StartPolling(Seconds(1)).Now();
        bench.AdvanceTo(1.2);
        device.Count.StartPolling(Seconds(1)).Now();
        bench.AdvanceTo(2.5);
        device.Count.StartPolling(Seconds(0.25)).Now();
        bench.AdvanceTo(3);

        Assert.Equal(["0s 1", "1s 2", "2s 3", "2.5s 4", "2.75s 5", "3s 6"], device.Count.History().Told());
    }

    [Fact]
    public void Another_period_while_a_poll_is_under_way_leaves_the_poll_alone()
    {
        var device = Started();
        device.Slow.StartPolling(Seconds(10)).Now();
        bench.At(1, () => device.Slow.StartPolling(Seconds(3)).Now());
        bench.AdvanceTo(5);

        Assert.Equal([0, 4], device.Begun);
        Assert.Equal(["2s 42"], device.Slow.History().Told());
        Assert.Equal(1, device.StatusOf("slow").Skipped);
    }

    [Fact]
    public void A_poll_that_is_stopped_is_cancelled_and_nothing_of_it_is_kept()
    {
        var device = Started();
        device.Slow.StartPolling(Seconds(10)).Now();
        bench.At(1, () => device.Slow.StopPolling().Now());
        bench.At(1.5, () => device.Slow.StartPolling(Seconds(5)).Now());
        bench.AdvanceTo(4);

        Assert.Equal(["1s cancelled"], bench.Diary);
        Assert.Equal(["3.5s 42"], device.Slow.History().Told());
    }

    [Fact]
    public void A_read_of_a_client_goes_beside_the_polls_and_delays_none()
    {
        var device = Started();
        device.Slow.StartPolling(Seconds(5)).Now();
        bench.At(4, () => _ = bench.Follow(device.Port.Read("slow"), "read"));
        bench.AdvanceTo(8);

        Assert.Equal([0, 4, 5], device.Begun);
        Assert.Equal(["6s read 42"], bench.Diary);
        Assert.Equal(["2s 42", "7s 42"], device.Slow.History().Told());
    }

    [Fact]
    public void Times_that_passed_while_the_device_was_held_up_are_polled_once_and_counted()
    {
        var ticks = new List<string>();
        var timer = new PollTimer(bench.Strand(), missed =>
        {
            ticks.Add($"{TimeSpan.FromTicks(bench.Clock.Clock).TotalSeconds} missed {missed}");
            if (ticks.Count == 2)
            {
                // Moves the clock, as a step does that blocks.
                bench.Clock.Sleep(Seconds(3.5).Ticks);
            }
        });
        timer.Run(Seconds(1));
        bench.AdvanceTo(6.5);

        Assert.Equal(["0 missed 0", "1 missed 0", "4.5 missed 2", "5 missed 0", "6 missed 0"], ticks);
    }

    [Fact]
    public void For_any_period_and_duration_polls_begin_at_the_multiples_of_the_period_at_which_none_is_under_way() =>
        Gen.Int[5, 400].Select(Gen.Int[0, 2000]).Sample((period, duration) =>
        {
            var bench = new Bench();
            var device = bench.Started(new PolledDevice(bench, slow: new() { PollingPeriod = TimeSpan.FromMilliseconds(period), HistoryDepth = 1000 })
            {
                Takes = TimeSpan.FromMilliseconds(duration),
            });
            bench.AdvanceTo(4);

            var begun = new List<int>();
            var skipped = 0;
            for (var (time, free) = (0, 0); time <= 4000; time += period)
            {
                if (time >= free)
                {
                    begun.Add(time);
                    free = time + duration;
                }
                else
                {
                    skipped++;
                }
            }

            Assert.Equal(begun.Select(time => time / 1000.0), device.Begun);
            Assert.Equal(skipped, device.StatusOf("slow").Skipped);
            if (duration <= 4000)
            {
                Assert.Equal(
                    begun.Select(time => time + duration).Where(time => time <= 4000),
                    device.Slow.History().Select(reading => (int)(reading.Time.UtcTicks / TimeSpan.TicksPerMillisecond)));
            }
        });

    private PolledDevice Started() => bench.Started(new PolledDevice(bench));
}
