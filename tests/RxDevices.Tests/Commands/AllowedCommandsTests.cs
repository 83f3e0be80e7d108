using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Commands;

/// <summary>Commands that are allowed in some states only.</summary>
public sealed class AllowedCommandsTests
{
    private readonly Bench bench = new();
    private readonly Motor device;
    private readonly IDevicePort port;

    public AllowedCommandsTests()
    {
        device = bench.Started(new Motor(bench));
        port = device;
    }

    [Fact]
    public void A_command_is_refused_in_other_states_in_Tangos_words()
    {
        var refusal = AtOnce.Refusal(() => port.ExecuteNow("move"));

        Assert.Equal(
            "DevFailed[\nDevError[\n    desc = Command Move not allowed when the device is in OFF state\n"
            + "  origin = DeviceClass::command_handler\n  reason = API_CommandNotAllowed\nseverity = ERR]\n]",
            $"{refusal}");
        Assert.Empty(bench.Diary);
        Assert.Equal(DevState.Off, device.State.Current);
    }

    [Theory]
    [InlineData(DevState.On)]
    [InlineData(DevState.Standby)]
    public void A_command_is_executed_in_each_of_its_states(DevState state)
    {
        port.ExecuteNow("Go", state);

        port.ExecuteNow("Move");

        Assert.Equal(["0s moved"], bench.Diary);
    }

    [Fact]
    public void The_state_with_its_alarms_is_what_counts()
    {
        port.ExecuteNow("Go", DevState.On);
        port.WriteNow("temperature", 99.5);

        Assert.Equal(
            "Command Move not allowed when the device is in ALARM state", AtOnce.Refusal(() => port.ExecuteNow("Move")).Description);
    }

    [Fact]
    public void A_typed_call_asks_when_it_is_subscribed_to()
    {
        var call = device.Move.Invoke();
        call.Subscribe(_ => { }, exception => bench.Note(((DevFailedException)exception).Failure.Reason));

        port.ExecuteNow("Go", DevState.On);
        call.Subscribe(_ => { });

        Assert.Equal(["0s API_CommandNotAllowed", "0s moved"], bench.Diary);
    }

    [Fact]
    public void What_an_argument_is_matters_first() => Assert.Equal(
        "API_IncompatibleCmdArgumentType", AtOnce.Refusal(() => port.ExecuteNow("Move", 1)).Reason);

    private sealed class Motor : Device
    {
        public Motor(Bench bench)
            : base(bench.Context())
        {
            Move = Command("Move", () => bench.Note("moved"), new() { AllowedIn = [DevState.On, DevState.Standby] });
            Command<DevState>("Go", state => SetState(state));
            Setting("temperature", 20.0, new() { MaxAlarm = 90.0 });
        }

        public Command Move { get; }

        protected override void OnInit() => SetState(DevState.Off);
    }
}
