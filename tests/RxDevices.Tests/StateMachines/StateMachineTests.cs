using System.Reactive.Linq;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.StateMachines;

/// <summary>A state machine in use.</summary>
public sealed class StateMachineTests
{
    private readonly Bench bench = new();
    private readonly Shutter device;
    private readonly IDevicePort port;

    public StateMachineTests()
    {
        device = bench.Started(new Shutter(bench));
        port = device;
    }

    [Fact]
    public void It_begins_with_its_device_and_shows_its_state()
    {
        Assert.Equal(["0s +closed"], bench.Diary);
        Assert.Equal(DevState.Close, device.State.Current);
        Assert.Equal("The device is in CLOSE state.", device.Status.Current);
        Assert.Equal(Leaf.Closed, port.ReadNow("leaf").Value);
        Assert.Equal(Leaf.Closed, device.Machine.Current);
    }

    [Fact]
    public void Commands_time_and_work_lead_from_state_to_state()
    {
        device.State.Values().Subscribe(state => bench.Note(state));
        bench.At(1, () => port.ExecuteNow("open"));
        bench.At(6, () => port.ExecuteNow("close"));
        bench.AdvanceTo(20);

        Assert.Equal(
            [
                "0s +closed", "0s Close", "1s -closed", "1s Moving", "1s +opening", "4s -opening", "4s Open", "6s closing asked for",
                "6s Moving", "6s goes down", "9s is down", "9s Close", "9s +closed",
            ],
            bench.Diary);
    }

    [Fact]
    public void A_state_may_have_a_status_of_its_own()
    {
        port.ExecuteNow("open");

        Assert.Equal("The leaf goes up.", device.Status.Current);
    }

    [Fact]
    public void A_timer_and_work_end_with_their_state()
    {
        port.ExecuteNow("open");
        bench.AdvanceTo(2);
        port.ExecuteNow("close");
        bench.AdvanceTo(4);
        device.Jam.Fire();
        bench.AdvanceTo(20);

        Assert.Equal(
            ["0s +opening", "2s closing asked for", "2s -opening", "2s goes down", "4s stopped"], bench.Diary.Skip(2));
        Assert.Equal(Leaf.Stuck, device.Machine.Current);
        Assert.Empty(bench.Faults);
    }

    [Theory]
    [InlineData("close", "Command close not allowed when the device is in CLOSE state")]
    [InlineData("LOOK", "Command look not allowed when the device is in CLOSE state")]
    [InlineData("scan", "Command scan not allowed when the device is in CLOSE state")]
    public void A_command_is_refused_in_Tangos_words_where_the_state_has_no_use_for_it(string command, string expected)
    {
        var refusal = AtOnce.Refusal(() => port.ExecuteNow(command));

        Assert.Equal(("API_CommandNotAllowed", expected), (refusal.Reason, refusal.Description));
        Assert.Equal(["0s +closed"], bench.Diary);
    }

    [Fact]
    public void A_command_whose_guard_does_not_hold_is_refused_and_says_what_is_missing()
    {
        device.HasAir = false;

        Assert.Equal(
            "Command open not allowed when the device is in CLOSE state unless HasAir",
            AtOnce.Refusal(() => port.ExecuteNow("open")).Description);
        Assert.Equal(Leaf.Closed, device.Machine.Current);
    }

    [Fact]
    public void What_a_state_allows_is_done_and_leads_nowhere()
    {
        port.ExecuteNow("open");
        bench.AdvanceTo(3);

        port.ExecuteNow("look");

        Assert.Equal("3s looked", bench.Diary[^1]);
        Assert.Equal(Leaf.Open, device.Machine.Current);
    }

    [Fact]
    public void A_long_command_leads_on_when_it_is_accepted()
    {
        port.ExecuteNow("open");
        bench.AdvanceTo(3);
        device.Machine.States.Skip(1).Subscribe(leaf => bench.Note($"again {leaf}"));
        device.Scan.Statuses.Skip(1).Subscribe(status => bench.Note(status.Phase));

        port.ExecuteNow("scan");
        bench.AdvanceTo(10);

        Assert.Equal(["3s Accepted", "3s again Open", "3s Running", "8s Done"], bench.Diary.TakeLast(4));
    }

    [Fact]
    public void Triggers_and_streams_lead_on_and_are_forgotten_where_they_do_not()
    {
        device.Jam.Fire();
        device.Bumps.OnNext(1);
        device.Jam.Fire();
        Assert.Equal(Leaf.Stuck, device.Machine.Current);

        port.ExecuteNow("reset");
        Assert.Equal(Leaf.Closing, device.Machine.Current);
        device.Bumps.OnNext(2);

        Assert.Equal(Leaf.Stuck, device.Machine.Current);
        Assert.Equal(["0s +closed", "0s -closed", "0s goes down", "0s stopped"], bench.Diary);
    }

    [Fact]
    public void A_condition_leads_on_for_as_long_as_it_holds()
    {
        device.Overheated.OnNext(false);
        Assert.Equal(Leaf.Closed, device.Machine.Current);
        device.Overheated.OnNext(true);
        Assert.Equal(Leaf.Stuck, device.Machine.Current);

        device.Machine.States.Skip(1).Subscribe(leaf => bench.Note(leaf));
        port.ExecuteNow("reset");
        device.Overheated.OnNext(false);
        port.ExecuteNow("reset");
        bench.AdvanceTo(10);

        Assert.Equal(
            ["0s Closing", "0s goes down", "0s stopped", "0s Stuck", "0s Closing", "0s goes down", "3s is down", "3s +closed", "3s Closed"],
            bench.Diary.Skip(2));
    }

    [Fact]
    public void Init_leaves_the_state_and_begins_anew()
    {
        port.ExecuteNow("open");
        bench.AdvanceTo(2);

        port.ExecuteNow("Init");
        bench.AdvanceTo(10);

        Assert.Equal(["2s -opening", "2s +closed"], bench.Diary.TakeLast(2));
        Assert.Equal(DevState.Close, device.State.Current);
        device.Bumps.OnNext(1);
        Assert.Equal(Leaf.Stuck, device.Machine.Current);
    }

    [Fact]
    public void It_ends_with_its_device_without_a_last_action()
    {
        device.Machine.States.Subscribe(_ => { }, () => bench.Note("completed"));
        port.ExecuteNow("open");
        bench.AdvanceTo(3);
        port.ExecuteNow("close");
        device.Jam.Fire();
        port.ExecuteNow("reset");

        device.Dispose();
        bench.AdvanceTo(20);

        Assert.Equal(["3s goes down", "3s stopped", "3s completed"], bench.Diary.TakeLast(3));
        Assert.Empty(bench.Faults);
    }

    [Fact]
    public void It_is_printed_as_a_diagram() => Assert.Equal(
        """
        stateDiagram-v2
            state "Closed (CLOSE)" as Closed
            state "Opening (MOVING)" as Opening
            state "Open (OPEN)" as Open
            state "Closing (MOVING)" as Closing
            state "Stuck (FAULT)" as Stuck
            [*] --> Closed
            Closed --> Opening : open [HasAir]
            Closed --> Stuck : jam
            Closed --> Stuck : Bumps
            Closed --> Stuck : Overheated
            Opening --> Open : after 3 s
            Opening --> Closing : close
            Opening --> Stuck : jam
            Opening --> Stuck : Bumps
            Opening --> Stuck : Overheated
            Open --> Open : scan
            Open --> Closing : close
            Open --> Stuck : jam
            Open --> Stuck : Bumps
            Open --> Stuck : Overheated
            Closing --> Closed : end of GoDown
            Closing --> Stuck : jam
            Closing --> Stuck : Bumps
            Closing --> Stuck : Overheated
            Stuck --> Closing : reset

        """.ReplaceLineEndings("\n"),
        device.Machine.ToMermaid());
}
