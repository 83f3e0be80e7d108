using RxDevices.Tests.Kit;
using static RxDevices.Tests.Polling.PollBench;

namespace RxDevices.Tests.Polling;

/// <summary>How polling goes, as Tango prints it.</summary>
public class PollingStatusTests
{
    private static readonly PollingStatus Fresh =
        new(MemberKind.Attribute, "current", Seconds(0.8), Depth: 10, Skipped: 0, Duration: null, Age: null, Gaps: [], Failure: null);

    private static readonly DevFailed Broken = DevFailed.Because("Broken", "failure 1", "Probe").Then("Above", "it", "all");

    private readonly Bench bench = new();

    [Fact]
    public void Before_the_first_poll_is_done() => Assert.Equal(
        "Polled attribute name = current\nPolling period (mS) = 800\nPolling ring buffer depth = 10\nNo data recorded yet",
        TangoText.Of(Fresh));

    [Fact]
    public void After_the_first() => Assert.Equal(
        """
        Polled attribute name = current
        Polling period (mS) = 800
        Polling ring buffer depth = 10
        Time needed for the last attribute reading (mS) = 0.012
        Data not updated since 12 mS
        """,
        TangoText.Of(Fresh with { Duration = TimeSpan.FromMicroseconds(12), Age = Seconds(0.0129) }));

    [Fact]
    public void A_command_that_failed_last_after_times_were_left_out() => Assert.Equal(
        """
        Polled command name = Act
        Polling period (mS) = 800
        Polling ring buffer depth = 10
        Time needed for the last command execution (mS) = 2000.000
        Data not updated since 5 S and 12 mS
        Delta between last records (in mS) = 801, 799, 800, 1600
        Skipped because the one before was under way = 3
        Last command execution FAILED :
        	Reason = Broken
        	Desc = failure 1
        	Origin = Probe
        """,
        TangoText.Of(Fresh with
        {
            Kind = MemberKind.Command,
            Member = "Act",
            Skipped = 3,
            Duration = Seconds(2),
            Age = Seconds(5.0123),
            Gaps = [Seconds(0.8017), Seconds(0.799), Seconds(0.8), Seconds(1.6)],
            Failure = Broken,
        }));

    [Fact]
    public void An_attribute_that_failed_last() => Assert.EndsWith(
        "\nLast attribute read FAILED :\n\tReason = Broken\n\tDesc = failure 1\n\tOrigin = Probe",
        TangoText.Of(Fresh with { Duration = default(TimeSpan), Age = default(TimeSpan), Failure = Broken }));

    [Fact]
    public void State_as_a_command_is_read_and_not_executed()
    {
        var text = TangoText.Of(Fresh with
        {
            Kind = MemberKind.Command,
            Member = "State",
            Duration = default(TimeSpan),
            Age = default(TimeSpan),
            Failure = Broken,
        });

        Assert.StartsWith("Polled command name = State\n", text);
        Assert.Contains("\nTime needed for the last command reading (mS) = 0.000\n", text);
        Assert.Contains("\nLast command read FAILED :\n", text);
    }

    [Theory]
    [InlineData(0, "0 mS")]
    [InlineData(0.9999, "999 mS")]
    [InlineData(1, "1 S and 0 mS")]
    [InlineData(59.9, "59 S and 900 mS")]
    [InlineData(60, "1 MN")]
    [InlineData(65.012, "1 MN ,5 S and 12 mS")]
    [InlineData(60.5, "1 MN and 500 mS")]
    [InlineData(7203, "120 MN ,3 S")]
    public void Ages(double seconds, string words) => Assert.EndsWith(
        $"\nData not updated since {words}", TangoText.Of(Fresh with { Duration = Seconds(0), Age = TimeSpan.FromMicroseconds(seconds * 1e6) }));

    [Fact]
    public void Commands_come_first_then_attributes_each_in_the_order_they_began_and_State_as_both()
    {
        var device = bench.Started(new PolledDevice(bench, new() { PollingPeriod = Seconds(1) }));
        device.Slow.StartPolling(Seconds(2)).Now();
        device.Administration.StartPolling(MemberKind.Command, "act", Seconds(3)).Now();
        device.Administration.StartPolling(MemberKind.Command, "state", Seconds(4)).Now();
        device.Nap.StartPolling(Seconds(5)).Now();

        Assert.Equal(
            ["Command Act 3", "Command State 4", "Command Nap 5", "Attribute Count 1", "Attribute slow 2", "Attribute State 4"],
            device.Administration.PollingStatus().Now().Select(status => $"{status.Kind} {status.Member} {status.Period.TotalSeconds}"));
    }

    [Fact]
    public void A_slow_attribute_in_full()
    {
        var device = bench.Started(new PolledDevice(bench));
        device.Slow.StartPolling(Seconds(0.5)).Now();
        bench.At(5, () => device.Trouble = "too cold");
        bench.AdvanceTo(6.25);

        Assert.Equal(
            """
            Polled attribute name = slow
            Polling period (mS) = 500
            Polling ring buffer depth = 10
            Time needed for the last attribute reading (mS) = 2000.000
            Data not updated since 250 mS
            Delta between last records (in mS) = 2000, 2000
            Skipped because the one before was under way = 9
            Last attribute read FAILED :
            	Reason = Broken
            	Desc = too cold
            	Origin = PolledDevice
            """,
            TangoText.Of(device.StatusOf("slow")));
    }

    [Fact]
    public void Four_gaps_at_most_newest_first()
    {
        var device = bench.Started(new PolledDevice(bench));
        device.Count.StartPolling(Seconds(1)).Now();
        bench.AdvanceTo(3);
        device.Count.StartPolling(Seconds(2)).Now();
        bench.AdvanceTo(5.5);
        device.Count.StartPolling(Seconds(3)).Now();

        Assert.Equal([Seconds(0.5), Seconds(2), Seconds(0), Seconds(1)], device.StatusOf("Count").Gaps);
    }
}
