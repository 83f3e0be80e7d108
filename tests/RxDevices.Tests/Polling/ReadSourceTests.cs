using RxDevices.Tests.Kit;
using static RxDevices.Tests.Polling.PollBench;

namespace RxDevices.Tests.Polling;

/// <summary>Readings and results from the device, from what polling kept, or from there and else from the device.</summary>
public class ReadSourceTests
{
    private readonly Bench bench = new();
    private readonly PolledDevice device;

    public ReadSourceTests() => device = bench.Started(new PolledDevice(bench));

    [Fact]
    public void What_is_not_polled_is_not_in_the_cache()
    {
        Assert.Equal("API_AttrNotPolled | Attribute Count not polled | Device_3Impl::read_attributes_from_cache", Cached("Count"));
        Assert.Equal("API_AttrNotPolled | Attribute State not polled | Device_3Impl::read_attributes_from_cache", Cached("State"));
        Assert.Equal("API_CmdNotPolled | Command Act not polled | Device_2Impl::command_inout", CachedResult("Act"));
        Assert.Equal("API_CmdNotPolled | Command State not polled | Device_2Impl::command_inout", CachedResult("State"));
    }

    [Fact]
    public void Where_nothing_is_polled_the_device_is_asked_after_the_cache()
    {
        Assert.Equal(1L, device.Port.Read("Count", ReadSource.CacheThenDevice).Now().Value);
        Assert.Equal(1, device.Port.Execute("Act", null, ReadSource.CacheThenDevice).Now());
        Assert.Equal(7, device.Port.Execute("Echo", 7, ReadSource.CacheThenDevice).Now());
        Assert.Equal(DevState.On, device.Port.Execute("State", null, ReadSource.CacheThenDevice).Now());
    }

    [Fact]
    public void The_cache_keeps_the_reading_until_the_next_poll()
    {
        device.Count.StartPolling(Seconds(1)).Now();

        Assert.Equal("1", Cached("COUNT"));
        Assert.Equal(2L, device.Port.ReadNow("Count").Value);
        Assert.Equal("1", Cached("Count"));
        Assert.Equal(1L, device.Port.Read("Count", ReadSource.CacheThenDevice).Now().Value);
        bench.AdvanceTo(1);
        Assert.Equal("3", Cached("Count"));
    }

    [Fact]
    public void Before_the_first_poll_is_done_there_is_no_data_yet()
    {
        device.Slow.StartPolling(Seconds(5)).Now();
        device.Nap.StartPolling(Seconds(5)).Now();
        _ = bench.Follow(device.Port.Read("slow", ReadSource.CacheThenDevice), "read");

        Assert.Equal("API_NoDataYet | No data available in cache for attribute Slow | Device_3Impl::read_attributes_from_cache", Cached("Slow"));
        Assert.Equal("API_NoDataYet | No data available in cache for command Nap | Device_2Impl::command_inout", CachedResult("Nap"));
        bench.AdvanceTo(2);
        Assert.Equal(["2s read 42"], bench.Diary);
        Assert.Equal("42", Cached("slow"));
        Assert.Equal("1", CachedResult("Nap"));
    }

    [Fact]
    public void A_failure_in_the_cache_is_the_answer()
    {
        device.Trouble = "too cold";
        device.Count.StartPolling(Seconds(1)).Now();
        device.Takes = TimeSpan.Zero;
        device.Nap.StartPolling(Seconds(1)).Now();
        device.Trouble = null;

        Assert.Equal("Broken | too cold | PolledDevice", Cached("Count"));
        Assert.Equal("too cold", device.Port.Read("Count", ReadSource.CacheThenDevice).Now().Failure!.Description);
        Assert.Equal("Broken | too cold | PolledDevice", CachedResult("Nap"));
        Assert.Equal("Broken | too cold | PolledDevice", Refusal(() => device.Port.Execute("Nap", null, ReadSource.CacheThenDevice).Now()));
    }

    [Fact]
    public void Four_periods_after_it_was_taken_a_reading_is_too_old()
    {
        device.Takes = Seconds(6);
        device.Slow.StartPolling(Seconds(1)).Now();
        device.Nap.StartPolling(Seconds(1)).Now();
        bench.AdvanceTo(10);
        Assert.Equal("42", Cached("slow"));

        bench.AdvanceTo(10.001);
        Assert.Equal(
            "API_NotUpdatedAnyMore | Data in cache for attribute slow not updated any more | Device_3Impl::read_attributes_from_cache",
            Cached("slow"));
        Assert.Equal(
            "API_NotUpdatedAnyMore | Data in cache for command Nap not updated any more | Device_2Impl::command_inout",
            CachedResult("Nap"));
        _ = bench.Follow(device.Port.Read("slow", ReadSource.CacheThenDevice), "read");
        bench.AdvanceTo(17);
        Assert.Equal(["16.001s read 42"], bench.Diary);
        Assert.Equal(["6s 42", "12s 42"], device.Slow.History().Told());
    }

    [Fact]
    public void Who_may_not_read_now_still_gets_what_was_kept()
    {
        var limited = bench.Started(new PolledDevice(bench, new() { PollingPeriod = Seconds(10), ReadableIn = [DevState.On] }));
        limited.Show(DevState.Off);

        Assert.Equal(1L, limited.Port.Read("Count", ReadSource.Cache).Now().Value);
        Assert.Equal(Reasons.AttributeNotAllowed, limited.Port.ReadNow("Count").Failure!.Reason);
    }

    [Fact]
    public void State_as_a_command_comes_from_the_polling_of_the_attribute()
    {
        device.State.StartPolling(Seconds(1)).Now();
        device.Show(DevState.Moving);

        Assert.Equal("On", CachedResult("state"));
        bench.AdvanceTo(1);
        Assert.Equal("Moving", CachedResult("State"));
        Assert.Equal("Moving", Cached("State"));
    }

    [Fact]
    public void What_the_device_has_not_is_not_in_the_cache_either()
    {
        Assert.Equal("API_AttrNotFound | nowhere attribute not found | MultiAttribute::get_attr_ind_by_name", Refusal(() => _ = Cached("nowhere")));
        Assert.Equal("API_CommandNotFound | Command nowhere not found | DeviceImpl::check_command_exists", CachedResult("Nowhere"));
        Assert.Equal(
            "API_CommandNotFound | Command Nowhere not found | DeviceClass::command_handler",
            Refusal(() => device.Port.Execute("Nowhere", null, ReadSource.CacheThenDevice).Now()));
        Assert.Equal(
            "API_IncompatibleCmdArgumentType | Command echo cannot be polled because it needs input value | DeviceImpl::check_command_exists",
            CachedResult("Echo"));
    }

    [Fact]
    public void The_lock_of_another_client_forbids_a_command_from_the_cache_as_well()
    {
        device.Act.StartPolling(Seconds(1)).Now();
        device.Administration.Lock(Seconds(10)).Now();
        var other = device.Port.For(new("other"));

        Assert.Equal(Reasons.DeviceLocked, AtOnce.Refusal(() => other.Execute("Act", null, ReadSource.Cache).Now()).Reason);
    }

    private string Cached(string attribute)
    {
        var reading = device.Port.Read(attribute, ReadSource.Cache).Now();
        return reading.Failure is { } failure ? Said(failure) : $"{reading.Value}";
    }

    private string CachedResult(string command)
    {
        try
        {
            return $"{device.Port.Execute(command, null, ReadSource.Cache).Now()}";
        }
        catch (DevFailedException refusal)
        {
            return Said(refusal.Failure);
        }
    }
}
