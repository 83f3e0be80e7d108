using System.Reactive;
using System.Reactive.Concurrency;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Commands;

public class CommandTests
{
    private readonly Bench bench = new();
    private readonly Robot device;
    private readonly IDevicePort port;

    public CommandTests()
    {
        device = bench.Started(new Robot(bench));
        port = device;
    }

    [Fact]
    public void Every_shape_takes_what_it_takes_and_gives_what_it_gives()
    {
        Assert.Null(port.ExecuteNow("act"));
        Assert.Equal(7L, port.ExecuteNow("give"));
        Assert.Null(port.ExecuteNow("TAKE", 1.5));
        Assert.Equal("1.5", port.ExecuteNow("convert", 1.5));

        Assert.Equal(["0s acted", "0s took 1.5"], bench.Diary);
    }

    [Fact]
    public void Every_shape_may_take_its_time()
    {
        _ = bench.Follow(port.Execute("act slowly"), "acted");
        _ = bench.Follow(port.Execute("give slowly"), "gave");
        _ = bench.Follow(port.Execute("take slowly", 2), "took");
        _ = bench.Follow(port.Execute("convert slowly", 3), "converted");

        bench.AdvanceTo(10);

        Assert.Equal(["1s acted ", "1s gave 7", "2s took ", "3s converted 3"], bench.Diary);
    }

    [Fact]
    public void A_typed_call_is_cold_and_gives_one_result()
    {
        var call = device.Convert.Invoke(2.5);
        Assert.Empty(bench.Diary);

        call.Subscribe(bench.Note, () => bench.Note("completed"));
        call.Subscribe(bench.Note);
        device.Act.Invoke().Subscribe(unit => bench.Note(unit == Unit.Default));

        Assert.Equal(["0s 2.5", "0s completed", "0s 2.5", "0s acted", "0s True"], bench.Diary);
    }

    [Fact]
    public void An_argument_that_would_lose_something_is_refused()
    {
        var refusal = AtOnce.Refusal(() => port.ExecuteNow("take", "x"));

        Assert.Equal("API_IncompatibleCmdArgumentType", refusal.Reason);
        Assert.Equal("Incompatible command argument type, expected type is : Tango::DevDouble ('x' is no Double)", refusal.Description);
        Assert.Equal("Command::extract()", refusal.Errors[0].Origin);
        Assert.Equal("API_IncompatibleCmdArgumentType", AtOnce.Refusal(() => port.ExecuteNow("take")).Reason);
        Assert.Equal("API_IncompatibleCmdArgumentType", AtOnce.Refusal(() => port.ExecuteNow("act", 1)).Reason);
        Assert.Empty(bench.Diary);
        Assert.Equal(DevState.On, device.State.Current);
    }

    [Fact]
    public void A_name_that_no_command_has_is_refused() => Assert.Equal(
        ("API_CommandNotFound", "Command nope not found"),
        AtOnce.Refusal(() => port.ExecuteNow("nope")) is { } refusal ? (refusal.Reason, refusal.Description) : default);

    [Fact]
    public void Two_calls_are_two_timers()
    {
        bench.At(0, () => _ = bench.Follow(port.Execute("act slowly"), "first"));
        bench.At(0.5, () => _ = bench.Follow(port.Execute("act slowly"), "second"));

        bench.AdvanceTo(10);

        Assert.Equal(["1s first ", "1.5s second "], bench.Diary);
    }

    [Fact]
    public void A_command_that_may_not_overlap_refuses_the_second_call_until_the_first_has_ended()
    {
        bench.At(0, () => _ = bench.Follow(port.Execute("alone"), "first"));
        bench.At(0.5, () => _ = bench.Follow(port.Execute("alone"), "second"));
        bench.At(2, () => _ = bench.Follow(port.Execute("alone"), "third"));

        bench.AdvanceTo(10);

        Assert.Equal(["0.5s second API_CommandNotAllowed", "1s first ", "3s third "], bench.Diary);
        Assert.Equal(DevState.On, device.State.Current);
    }

    [Fact]
    public void A_command_that_may_not_overlap_is_free_again_after_a_failure_or_when_its_caller_gave_up()
    {
        using var impatience = new CancellationTokenSource();
        _ = bench.Follow(port.Execute("alone", null, impatience.Token), "first");
        impatience.Cancel();

        _ = bench.Follow(port.Execute("alone"), "second");
        bench.AdvanceTo(10);

        Assert.Equal(["0s first TaskCanceledException", "1s second "], bench.Diary);
    }

    [Theory]
    [InlineData("break", 0)]
    [InlineData("break slowly", 1)]
    public void A_command_that_breaks_is_a_fault_and_says_so(string command, int seconds)
    {
        _ = bench.Follow(port.Execute(command), "executed");
        bench.AdvanceTo(10);

        Assert.Equal([$"{seconds}s executed API_StdException"], bench.Diary);
        Assert.Equal(DevState.Fault, device.State.Current);
        Assert.Equal($"The device broke while executing {command}: broken", device.Status.Current);
        Assert.Equal($"executing {command}", Assert.Single(bench.Faults).Place);

        port.ExecuteNow("Init");
        Assert.Equal(DevState.On, device.State.Current);
    }

    [Fact]
    public void A_command_that_breaks_tells_its_caller_in_one_layout() => Assert.Equal(
        "DevFailed[\nDevError[\n    desc = InvalidOperationException: broken\n  origin = Robot, executing break\n"
        + "  reason = API_StdException\nseverity = ERR]\n]",
        $"{AtOnce.Refusal(() => port.ExecuteNow("break"))}");

    [Fact]
    public void A_refusal_passes_unchanged_and_the_device_goes_on()
    {
        Assert.Same(device.Refusal, AtOnce.Refusal(() => port.ExecuteNow("refuse")));
        _ = bench.Follow(port.Execute("refuse slowly"), "executed");
        bench.AdvanceTo(10);

        Assert.Equal(["1s executed Cold"], bench.Diary);
        Assert.Equal(DevState.On, device.State.Current);
        Assert.Empty(bench.Faults);
    }

    [Fact]
    public void A_cancellation_that_nobody_asked_for_is_a_fault()
    {
        _ = bench.Follow(port.Execute("lose patience"), "executed");
        bench.AdvanceTo(10);

        Assert.Equal(["2s executed API_StdException"], bench.Diary);
        Assert.Equal(DevState.Fault, device.State.Current);
    }

    [Fact]
    public void State_and_Status_are_commands_too()
    {
        Assert.Equal(DevState.On, port.ExecuteNow("State"));
        Assert.Equal("The device is in ON state.", port.ExecuteNow("Status"));
    }

    private sealed class Robot : Device
    {
        public Robot(Bench bench)
            : base(bench.Context())
        {
            Act = Command("act", () => bench.Note("acted"));
            Command("give", () => 7L);
            Command<double>("take", what => bench.Note($"took {what}"));
            Convert = Command<double, string>("convert", number => $"{number}");
            Command("act slowly", cancellation => Wait(1, cancellation));
            Command("give slowly", async cancellation =>
            {
                await Wait(1, cancellation);
                return 7L;
            });
            Command<double>("take slowly", Wait);
            Command<double, string>("convert slowly", async (seconds, cancellation) =>
            {
                await Wait(seconds, cancellation);
                return $"{seconds}";
            });
            Command("alone", cancellation => Wait(1, cancellation), new() { MayOverlap = false });
            Command("break", new Action(() => throw new InvalidOperationException("broken")));
            Command("break slowly", async cancellation =>
            {
                await Wait(1, cancellation);
                throw new InvalidOperationException("broken");
            });
            Command("refuse", new Action(() => throw Refusal.ToException()));
            Command("refuse slowly", async cancellation =>
            {
                await Wait(1, cancellation);
                throw Refusal.ToException();
            });
            Command("lose patience", async _ =>
            {
                using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2), Clock.AsTimeProvider());
                await Wait(60, patience.Token);
            });
        }

        public DevFailed Refusal { get; } = DevFailed.Because("Cold", "too cold", "Robot");

        public Command Act { get; }

        public Command<double, string> Convert { get; }

        protected override void OnInit() => SetState(DevState.On);

        private Task Wait(double seconds, CancellationToken cancellation) =>
            Sleep(TimeSpan.FromSeconds(seconds), cancellation);

        private async Task Sleep(TimeSpan span, CancellationToken cancellation) => await Clock.Sleep(span, cancellation);
    }
}
