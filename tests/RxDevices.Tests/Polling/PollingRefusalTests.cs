using RxDevices.Tests.Kit;
using static RxDevices.Tests.Polling.PollBench;

namespace RxDevices.Tests.Polling;

/// <summary>What cannot be polled, and who may not say so.</summary>
public class PollingRefusalTests
{
    private readonly Bench bench = new();
    private readonly PolledDevice device;

    public PollingRefusalTests() => device = bench.Started(new PolledDevice(bench));

    [Theory]
    [InlineData(MemberKind.Attribute, "nowhere", "API_AttrNotFound | nowhere attribute not found | MultiAttribute::get_attr_by_name")]
    [InlineData(MemberKind.Attribute, "Act", "API_AttrNotFound | Act attribute not found | MultiAttribute::get_attr_by_name")]
    [InlineData(MemberKind.Command, "Nowhere", "API_CommandNotFound | Command nowhere not found | DeviceImpl::check_command_exists")]
    [InlineData(MemberKind.Command, "Init", "API_NotSupported | It's not possible to poll the Init command! | DServer::add_obj_polling")]
    [InlineData(
        MemberKind.Command,
        "Echo",
        "API_IncompatibleCmdArgumentType | Command echo cannot be polled because it needs input value | DeviceImpl::check_command_exists")]
    public void Some_cannot_be_polled(MemberKind kind, string member, string refusal) =>
        Assert.Equal(refusal, Refusal(() => Start(kind, member, 1)));

    [Theory]
    [InlineData(0.001, "API_NotSupported | 1 is below the min authorized period (5 mS) | DServer::add_obj_polling")]
    [InlineData(0.0045, "API_NotSupported | 4.5 is below the min authorized period (5 mS) | DServer::add_obj_polling")]
    [InlineData(0, "API_NotSupported | 0 is below the min authorized period (5 mS) | DServer::add_obj_polling")]
    [InlineData(-0.001, "API_NotSupported | -1 is below the min authorized period (5 mS) | DServer::add_obj_polling")]
    [InlineData(3e6, "API_NotSupported | 3000000000 is above the max authorized period (2147483647 mS) | DServer::add_obj_polling")]
    public void A_period_is_5_ms_at_least_and_what_Tango_can_say_at_most(double seconds, string refusal)
    {
        Assert.Equal(refusal, Refusal(() => Start(MemberKind.Attribute, "Count", seconds)));
        Assert.Equal(refusal, Refusal(() => Start(MemberKind.Command, "Act", seconds)));
        Assert.Empty(device.Administration.PollingStatus().Now());
        Start(MemberKind.Attribute, "Count", 0.005);
        Assert.Equal(refusal.Replace("add", "upd"), Refusal(() => Start(MemberKind.Attribute, "Count", seconds)));
        Assert.Equal(Seconds(0.005), device.StatusOf("Count").Period);
    }

    [Fact]
    public void What_is_not_polled_cannot_be_stopped_by_name()
    {
        const string nothing = "API_DeviceNotPolled | Device test/bench/1 is not polled | DServer::rem_obj_polling";
        Assert.Equal(nothing, Refusal(() => Stop(MemberKind.Attribute, "Count")));
        Assert.Equal(nothing, Refusal(() => Stop(MemberKind.Command, "Nowhere")));

        Start(MemberKind.Attribute, "slow", 1);
        Assert.Equal(
            "API_PollObjNotFound | count not found in list of polled object | DeviceImpl::get_polled_obj_by_type_name",
            Refusal(() => Stop(MemberKind.Attribute, "Count")));
        Assert.Equal(
            "API_PollObjNotFound | nowhere not found in list of polled object | DeviceImpl::get_polled_obj_by_type_name",
            Refusal(() => Stop(MemberKind.Command, "Nowhere")));
        Stop(MemberKind.Attribute, "SLOW");
        Assert.Equal(nothing, Refusal(() => Stop(MemberKind.Attribute, "slow")));
    }

    [Fact]
    public void The_device_itself_may_stop_what_is_not_polled()
    {
        device.Count.StopPolling().Now();
        device.Act.StopPolling().Now();

        Assert.Empty(device.Administration.PollingStatus().Now());
    }

    [Fact]
    public void A_declaration_with_a_polling_that_cannot_be_is_refused()
    {
        Assert.Contains("below the min", Wrong(() => new(bench, new() { PollingPeriod = Seconds(0.001) })));
        Assert.Contains("below the min", Wrong(() => new(bench, act: new() { PollingPeriod = Seconds(0.001) })));
        Assert.Contains("at least 1 result", Wrong(() => new(bench, act: new() { HistoryDepth = 0 })));
    }

    [Fact]
    public void While_another_client_has_the_lock_nobody_else_starts_or_stops()
    {
        Start(MemberKind.Attribute, "Count", 1);
        device.Administration.Lock(Seconds(10)).Now();
        var other = device.Port.For(new("other")).Administration;

        Assert.Equal(
            "API_DeviceLocked | Device test/bench/1 is locked by another client. Your request is not allowed while a device is locked. "
            + "| DServer::add_obj_polling",
            Refusal(() => other.StartPolling(MemberKind.Attribute, "slow", Seconds(1)).Now()));
        Assert.Equal(
            "API_DeviceLocked | Device test/bench/1 is locked by another client. Your request is not allowed while a device is locked. "
            + "| DServer::rem_obj_polling",
            Refusal(() => other.StopPolling(MemberKind.Attribute, "Count").Now()));
        Assert.Equal("Count", Assert.Single(other.PollingStatus().Now()).Member);
        Assert.Single(other.AttributeHistory("Count", 1).Now());
        Stop(MemberKind.Attribute, "Count");
    }

    [Fact]
    public void The_black_box_keeps_who_starts_stops_and_looks_back()
    {
        Start(MemberKind.Attribute, "Count", 1);
        device.Administration.AttributeHistory("Count", 1).Now();
        Refusal(() => device.Administration.CommandHistory("Act", 1).Now());
        device.Port.Read("Count", ReadSource.Cache).Now();
        Stop(MemberKind.Attribute, "Count");

        Assert.Equal(
            ["Poll Count", "ReadCache Count", "History Act", "History Count", "Poll Count"],
            device.Administration.BlackBox(9).Now().Select(request => $"{request.Kind} {request.Member}"));
    }

    private void Start(MemberKind kind, string member, double seconds) =>
        device.Administration.StartPolling(kind, member, TimeSpan.FromMilliseconds(seconds * 1000)).Now();

    private void Stop(MemberKind kind, string member) => device.Administration.StopPolling(kind, member).Now();

    private static string Wrong(Func<PolledDevice> declaration) => Assert.Throws<ArgumentException>(() => { declaration(); }).Message;
}
