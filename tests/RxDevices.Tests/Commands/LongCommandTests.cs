using System.Reactive.Linq;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Commands;

/// <summary>Long commands as any client has them: a command, and companions to look at.</summary>
public sealed class LongCommandTests
{
    private readonly Bench bench = new();
    private readonly Scanner device;
    private readonly IDevicePort port;

    public LongCommandTests()
    {
        device = bench.Started(new Scanner(bench));
        port = device;
    }

    [Fact]
    public void A_run_is_accepted_at_once_and_tells_how_it_stands_until_it_is_done()
    {
        Watch("scan");

        bench.Note(port.ExecuteNow("scan", 2));
        bench.AdvanceTo(10);

        Assert.Equal(
            [
                "0s 0 IDLE 0 ", "0s 1 ACCEPTED 0 ", "0s 1 RUNNING 0 ", "0s 1 RUNNING 0 point 1 of 2", "0s 1",
                "1s 1 RUNNING 0.5 point 2 of 2", "2s 1 DONE 1 point 2 of 2",
            ],
            bench.Diary);
        Assert.Equal(3.0, port.ReadNow("scan_result").Value);
    }

    [Fact]
    public void The_result_is_that_of_the_run_and_of_no_other()
    {
        bench.Note(port.ReadNow("scan_result").Failure!.Description);
        port.ExecuteNow("scan", 1);
        bench.Note(port.ReadNow("scan_result").Failure!.Description);
        port.Observe("scan_run").Skip(1).Where(run => ((string[])run.Value!)[1] == "DONE")
            .Subscribe(_ => bench.Note(port.ReadNow("scan_result").Value));
        bench.AdvanceTo(5);
        port.ExecuteNow("scan", 2);
        bench.Note(port.ReadNow("scan_result").Failure!.Reason);
        bench.AdvanceTo(10);

        Assert.Equal(
            [
                "0s Read value for attribute scan_result has not been updated", "0s Run 1 of command scan has no result yet", "1s 1.5",
                "5s API_AttrValueNotSet", "7s 3",
            ],
            bench.Diary);
    }

    [Fact]
    public void A_run_refuses_another_one_until_it_is_over()
    {
        port.ExecuteNow("scan", 2);

        var refusal = AtOnce.Refusal(() => port.ExecuteNow("scan", 2));
        bench.AdvanceTo(2);

        Assert.Equal(
            ("API_CommandNotAllowed", "Command scan is under way (run 1) and may not overlap with itself"),
            (refusal.Reason, refusal.Description));
        Assert.Equal(2, port.ExecuteNow("scan", 2));
        Assert.Equal(1, port.ExecuteNow("count"));
    }

    [Fact]
    public void A_run_that_is_cancelled_ends_at_once_where_its_method_listens()
    {
        port.ExecuteNow("scan", 5);
        bench.AdvanceTo(1.5);

        Assert.Equal(true, port.ExecuteNow("scan_cancel"));
        Assert.Equal(["1", "CANCELLED", "0.2", "point 2 of 5"], Run("scan"));
        Assert.Equal(
            ("CommandCancelled", "Run 1 of command scan was cancelled"),
            (port.ReadNow("scan_result").Failure!.Reason, port.ReadNow("scan_result").Failure!.Description));
        Assert.Equal(false, port.ExecuteNow("scan_cancel"));
        Assert.Equal(2, port.ExecuteNow("scan", 1));
        Assert.Equal(DevState.On, device.State.Current);
    }

    [Fact]
    public void A_method_may_take_its_time_to_stop()
    {
        Watch("home");
        port.ExecuteNow("home");
        bench.AdvanceTo(3);

        port.ExecuteNow("home_cancel");
        bench.Note(AtOnce.Refusal(() => port.ExecuteNow("home")).Reason);
        bench.AdvanceTo(10);

        Assert.Equal(
            [
                "0s 0 IDLE 0 ", "0s 1 ACCEPTED 0 ", "0s 1 RUNNING 0 ", "3s 1 RUNNING 0 slowing down", "3s API_CommandNotAllowed",
                "5s stands still", "5s 1 CANCELLED 0 slowing down",
            ],
            bench.Diary);
    }

    [Fact]
    public void A_run_that_takes_too_long_fails()
    {
        port.ExecuteNow("scan", 100);
        bench.AdvanceTo(100);

        Assert.Equal(
            ["1", "FAILED", "0.59", "point 60 of 100", "API_DeviceTimedOut", "Command scan took longer than 60 s", "LongCommand.Timeout"],
            Run("scan"));
        Assert.Equal("API_DeviceTimedOut", port.ReadNow("scan_result").Failure!.Reason);
        Assert.Equal(DevState.On, device.State.Current);
    }

    [Fact]
    public void A_method_that_does_not_listen_fails_in_time_and_refuses_until_it_has_ended()
    {
        Watch("deaf");
        port.ExecuteNow("deaf");
        bench.At(5, () => bench.Note(AtOnce.Refusal(() => port.ExecuteNow("deaf")).Description));
        bench.At(6, () => bench.Note(port.ExecuteNow("deaf_cancel")));
        bench.At(11, () => bench.Note(port.ExecuteNow("deaf")));
        bench.AdvanceTo(11);

        Assert.Equal(
            [
                "0s 0 IDLE 0 ", "0s 1 ACCEPTED 0 ", "0s 1 RUNNING 0 ",
                "4s 1 FAILED 0  API_DeviceTimedOut Command deaf took longer than 4 s LongCommand.Timeout",
                "5s Command deaf is under way (run 1) and may not overlap with itself", "6s False",
                "11s 2 ACCEPTED 0 ", "11s 2 RUNNING 0 ", "11s 2",
            ],
            bench.Diary);
    }

    [Fact]
    public void A_run_that_breaks_is_a_fault_of_the_device()
    {
        port.ExecuteNow("break");
        bench.AdvanceTo(10);

        Assert.Equal(
            ["1", "FAILED", "0.5", "on the brink", "API_StdException", "InvalidOperationException: broken", "Scanner, executing break"],
            Run("break"));
        Assert.Equal(DevState.Fault, device.State.Current);
        Assert.Equal("executing break", Assert.Single(bench.Faults).Place);
    }

    [Fact]
    public void A_run_that_is_refused_on_the_way_fails_and_the_device_goes_on()
    {
        Assert.Equal(1, port.ExecuteNow("refuse"));

        Assert.Equal(["1", "FAILED", "0", "", "Cold", "too cold", "Scanner"], Run("refuse"));
        Assert.Equal(DevFailed.Because("Cold", "too cold", "Scanner"), port.ReadNow("refuse_result").Failure);
        Assert.Equal(DevState.On, device.State.Current);
        Assert.Empty(bench.Faults);
    }

    [Fact]
    public void A_run_begins_only_in_the_states_it_is_allowed_in()
    {
        port.ExecuteNow("set", DevState.Off);

        var refusal = AtOnce.Refusal(() => port.ExecuteNow("Move", 1));

        Assert.Equal("Command move not allowed when the device is in OFF state", refusal.Description);
        Assert.Equal("API_IncompatibleCmdArgumentType", AtOnce.Refusal(() => port.ExecuteNow("move", "far")).Reason);
        Assert.Equal(["0", "IDLE", "0", ""], Run("move"));
    }

    [Fact]
    public void Init_lets_a_run_go_on()
    {
        port.ExecuteNow("scan", 2);
        bench.AdvanceTo(1);

        port.ExecuteNow("Init");
        bench.AdvanceTo(2);

        Assert.Equal(["1", "DONE", "1", "point 2 of 2"], Run("scan"));
    }

    [Fact]
    public void A_run_under_way_ends_cancelled_with_its_device()
    {
        Watch("scan");
        port.ExecuteNow("scan", 9);
        bench.AdvanceTo(1.5);

        device.Dispose();
        bench.AdvanceTo(20);

        Assert.Equal(["1.5s 1 CANCELLED 0.1111 point 2 of 9", "1.5s completed"], bench.Diary.TakeLast(2));
        Assert.Empty(bench.Faults);
    }

    [Fact]
    public void A_long_command_that_is_taken_away_takes_all_along()
    {
        Watch("scan");
        port.ExecuteNow("scan", 9);

        port.ExecuteNow("take_away");

        Assert.Equal(["0s 1 CANCELLED 0 point 1 of 9", "0s completed"], bench.Diary.TakeLast(2));
        Assert.Equal("API_AttrNotFound", AtOnce.Refusal(() => port.ReadNow("scan_result")).Reason);
        Assert.Equal("API_CommandNotFound", AtOnce.Refusal(() => port.ExecuteNow("scan_cancel")).Reason);
    }

    [Fact]
    public async Task The_description_shows_it_as_what_it_is()
    {
        var description = await port.Describe();

        var scan = description.Command("scan")!;
        Assert.Equal(("DevLong", "DevLong"), ($"{scan.Argument}", $"{scan.Result}"));
        Assert.Equal(("DevVarStringArray", "DevDouble mm"), (
            $"{description.Attribute("scan_run")!.Kind}",
            $"{description.Attribute("scan_result")!.Kind} {description.Attribute("scan_result")!.Unit}"));
        Assert.Equal("DevBoolean", $"{description.Command("scan_cancel")!.Result}");
        Assert.Null(description.Attribute("home_result"));
    }

    [Fact]
    public void A_time_out_of_nothing_is_a_mistake() => Assert.Equal(
        "Command hasty may take 00:00:00: a time-out is above 0.",
        Assert.Throws<ArgumentException>(() => new Hasty(bench)).Message);

    private string[] Run(string command) => (string[])port.ReadNow($"{command}_run").Value!;

    private void Watch(string command) => port.Observe($"{command}_run")
        .Subscribe(run => bench.Note(string.Join(' ', (string[])run.Value!)), () => bench.Note("completed"));

    private sealed class Hasty : Device
    {
        public Hasty(Bench bench)
            : base(bench.Context()) => LongCommand("hasty", (_, _) => Task.CompletedTask, new() { Timeout = TimeSpan.Zero });
    }
}
