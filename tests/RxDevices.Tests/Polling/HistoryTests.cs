using RxDevices.Tests.Kit;
using static RxDevices.Tests.Polling.PollBench;

namespace RxDevices.Tests.Polling;

/// <summary>What polling keeps.</summary>
public class HistoryTests
{
    private readonly Bench bench = new();

    [Fact]
    public void The_last_readings_are_kept_oldest_first_and_an_older_one_gives_way()
    {
        var device = Polled(new() { PollingPeriod = Seconds(1), HistoryDepth = 3 });
        bench.AdvanceTo(5.5);

        Assert.Equal(["3s 4", "4s 5", "5s 6"], device.Count.History().Told());
        Assert.Equal(["4s 5", "5s 6"], device.Count.History(2).Told());
        Assert.Equal(["3s 4", "4s 5", "5s 6"], device.Administration.AttributeHistory("count", 20).Now().Told());
        Assert.Empty(device.Administration.AttributeHistory("count", 0).Now());
    }

    [Fact]
    public void Ten_are_kept_unless_the_configuration_says_otherwise()
    {
        var device = Polled(new() { PollingPeriod = Seconds(1) });
        bench.AdvanceTo(30);

        Assert.Equal(10, device.Count.History().Count);
        Assert.Equal(22, device.Count.History()[0].Value);
    }

    [Fact]
    public void Failures_stand_between_the_values()
    {
        var device = Polled(new() { PollingPeriod = Seconds(1) });
        bench.At(0.5, () => device.Trouble = "too cold");
        bench.At(2.5, () => device.Trouble = null);
        bench.AdvanceTo(3.5);

        Assert.Equal(["0s 1", "1s too cold", "2s too cold", "3s 2"], device.Count.History().Told());
    }

    [Fact]
    public void A_smaller_depth_drops_the_oldest_at_once_and_a_larger_one_has_room_from_now_on()
    {
        var device = Polled(new() { PollingPeriod = Seconds(1) });
        bench.AdvanceTo(4.5);
        device.Count.Configure(configuration => configuration with { HistoryDepth = 2 }).Now();
        Assert.Equal(["3s 4", "4s 5"], device.Count.History().Told());

        device.Count.Configure(configuration => configuration with { HistoryDepth = 4 }).Now();
        bench.AdvanceTo(7.5);
        Assert.Equal(["4s 5", "5s 6", "6s 7", "7s 8"], device.Count.History().Told());
        Assert.Equal(4, device.StatusOf("Count").Depth);
    }

    [Fact]
    public void Who_follows_a_stream_is_recorded_as_it_is_at_the_time()
    {
        var device = bench.Started(new PolledDevice(bench));
        device.Ticks.StartPolling(Seconds(0.4)).Now();
        bench.AdvanceTo(1.7);

        Assert.Equal(
            [
                "0s Read value for attribute ticks has not been updated",
                "0.4s Read value for attribute ticks has not been updated",
                "0.8s Read value for attribute ticks has not been updated",
                "1s 0",
                "1s 0",
            ],
            device.Ticks.History().Told());
    }

    [Fact]
    public void A_setting_is_recorded_with_its_set_point()
    {
        var device = bench.Started(new PolledDevice(bench));
        device.Set.StartPolling(Seconds(1)).Now();
        bench.At(0.5, () => device.Port.WriteNow("set", 5.0));
        bench.AdvanceTo(1);

        Assert.Equal([(0.0, 0.0), (5.0, 5.0)], device.Set.History().Select(reading => (reading.Value, reading.SetPoint)));
    }

    [Fact]
    public void What_a_client_reads_beside_the_polls_is_not_kept()
    {
        var device = Polled(new() { PollingPeriod = Seconds(1) });
        bench.AdvanceTo(0.5);
        Assert.Equal(2L, device.Port.ReadNow("Count").Value);
        bench.AdvanceTo(1);

        Assert.Equal(["0s 1", "1s 3"], device.Count.History().Told());
    }

    [Fact]
    public void Results_of_a_command_are_kept_with_their_failures()
    {
        var device = bench.Started(new PolledDevice(bench));
        device.Takes = Seconds(0.25);
        device.Nap.StartPolling(Seconds(1)).Now();
        bench.At(1.1, () => device.Trouble = "tired");
        bench.At(2, () => device.Trouble = null);
        bench.AdvanceTo(3);

        Assert.Equal(["0.25s 1", "1.25s tired", "2.25s 2"], device.Nap.History().Told());
        Assert.Equal(["1.25s tired", "2.25s 2"], device.Administration.CommandHistory("NAP", 2).Now().Told());
    }

    [Fact]
    public void A_command_without_result_is_recorded_without()
    {
        var device = bench.Started(new PolledDevice(bench));
        device.Administration.StartPolling(MemberKind.Command, "nothing", Seconds(1)).Now();
        bench.AdvanceTo(1);

        Assert.Equal(["0s -", "1s -"], device.Administration.CommandHistory("nothing", 9).Now().Told());
    }

    [Fact]
    public void State_polled_by_either_name_has_a_history_by_both()
    {
        var device = bench.Started(new PolledDevice(bench));
        device.Administration.StartPolling(MemberKind.Command, "State", Seconds(1)).Now();
        bench.At(0.5, () => device.Show(DevState.Moving));
        bench.AdvanceTo(1);

        Assert.Equal(["0s On", "0.5s Moving"], device.Administration.AttributeHistory("state", 9).Now().Told());
        Assert.Equal(["0s On", "0.5s Moving"], device.Administration.CommandHistory("state", 9).Now().Told());
    }

    [Fact]
    public void What_is_not_there_is_refused_in_the_words_of_Tango()
    {
        var device = bench.Started(new PolledDevice(bench));
        device.Slow.StartPolling(Seconds(1)).Now();
        device.Nap.StartPolling(Seconds(1)).Now();
        var administration = device.Administration;

        Assert.Equal(
            [
                "API_AttrNotPolled | Attribute count not polled | Device_5Impl::read_attribute_history_5",
                "API_NoDataYet | No data available in cache for attribute slow | Device_5Impl::read_attribute_history_5",
                "API_AttrNotFound | nowhere attribute not found | MultiAttribute::get_attr_by_name",
                "API_CmdNotPolled | Command act not polled | Device_4Impl::command_inout_history_4",
                "API_NoDataYet | No data available in cache for command nap | Device_4Impl::command_inout_history_4",
                "API_CommandNotFound | Command nowhere not found | DeviceImpl::check_command_exists",
                "API_AttrNotPolled | Attribute Count not polled | Device_5Impl::read_attribute_history_5",
            ],
            [
                Refusal(() => administration.AttributeHistory("Count", 1).Now()),
                Refusal(() => administration.AttributeHistory("slow", 1).Now()),
                Refusal(() => administration.AttributeHistory("nowhere", 1).Now()),
                Refusal(() => administration.CommandHistory("Act", 1).Now()),
                Refusal(() => administration.CommandHistory("Nap", 1).Now()),
                Refusal(() => administration.CommandHistory("Nowhere", 1).Now()),
                Refusal(() => device.Count.History()),
            ]);
    }

    [Fact]
    public void Less_than_none_is_more_than_the_server_can_do()
    {
        var device = Polled(new() { PollingPeriod = Seconds(1) });

        Assert.Equal(
            "API_MemoryAllocation | Can't allocate memory in server | Device_5Impl::read_attribute_history_5",
            Refusal(() => device.Administration.AttributeHistory("Count", -1).Now()));
    }

    private PolledDevice Polled(AttributeConfiguration count) => bench.Started(new PolledDevice(bench, count));
}
