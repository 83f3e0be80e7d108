using Microsoft.Reactive.Testing;
using RxDevices.Hosting;
using RxDevices.Simulation;
using RxDevices.Testing;

namespace RxDevices.Lines.Tests.Routing;

public sealed class SimulationVerbTests : IDisposable
{
    private readonly TestScheduler machine = new();
    private readonly SimulationClock clock;
    private readonly DeviceHost host;

    public SimulationVerbTests()
    {
        clock = new(machine, new() { Start = DateTimeOffset.UnixEpoch });
        host = new(clock, seed: 7);
        host.Add("lab/bench/1", context => new Bench(context));
    }

    public void Dispose()
    {
        host.Dispose();
        clock.Dispose();
    }

    [Fact]
    public void Time_is_stopped_stepped_and_made_faster_by_words()
    {
        host.AddControl();
        Assert.Equal(
            """
            running at 0 s, speed 1, seed 7, 0 pending
            paused at 0 s, speed 1, seed 7, 0 pending
            paused at 2.5 s, speed 1, seed 7, 0 pending
            paused at 2.5 s, speed 10, seed 7, 0 pending
            10
            7
            running at 2.5 s, speed 10, seed 7, 0 pending
            """,
            Say("sim", "sim pause", "sim step 2.5", "sim speed 10", "sim speed", "sim seed", "sim resume"));
    }

    [Fact]
    public void What_waits_is_listed_with_whose_it_is()
    {
        host.AddControl();
        clock.Pause();
        host.Add("lab/ticking/1", context => new Ticking(context));
        Assert.Equal("2 s lab/ticking/1", Say("sim pending"));
        Assert.Equal("paused at 2 s, speed 1, seed 7, 1 pending", Say("sim next"));
    }

    [Theory]
    [InlineData("sim speed 0", "'0' is no speed; write a number above 0 and up to 1000000, or max. To stop time, pause it")]
    [InlineData("sim step soon", "'soon' is no time; write seconds, for example 0.5")]
    [InlineData("sim step -1", "-1 s cannot be stepped; write seconds from 0 to 1000000000")]
    [InlineData("sim next", "Nothing waits for its time: there is no next instant to step to")]
    [InlineData("sim stop", "Write 'sim' or 'sim speed N'")]
    public void What_cannot_be_is_refused(string line, string refusal)
    {
        host.AddControl();
        Assert.Contains(refusal, Say(line), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_simulation_there_is_nothing_to_control() =>
        Assert.Contains("There is no simulation to control here", Say("sim pause"), StringComparison.Ordinal);

    [Fact]
    public void Clients_of_other_machines_look_but_do_not_touch_unless_they_may()
    {
        host.AddControl();
        var far = new Peer("192.0.2.1:5", IsLocal: false);
        Assert.Equal("running at 0 s, speed 1, seed 7, 0 pending", Say(far, "sim"));
        Assert.Contains("--allow-remote-control", Say(far, "sim pause"), StringComparison.Ordinal);
        Assert.Contains("--allow-remote-control", Say(far, "client me localhost", "sim speed 5"), StringComparison.Ordinal);
        Assert.Contains("--allow-remote-control", Say(far, "sys/simulation/default/Pause()"), StringComparison.Ordinal);
        Assert.False(clock.IsPaused);
    }

    [Fact]
    public void Clients_of_other_machines_may_when_they_are_allowed_to()
    {
        host.AddControl(new() { Instance = "lab", AllowRemoteControl = true });
        Assert.StartsWith("paused", Say(new Peer("192.0.2.1:5", IsLocal: false), "sim pause"), StringComparison.Ordinal);
        Assert.True(clock.IsPaused);
    }

    [Fact]
    public void The_control_is_a_device_like_any_other_but_in_no_list()
    {
        host.AddControl();
        Assert.Equal("lab/bench/1", Say("?"));
        Assert.Equal(
            "paused at 0 s, speed 1, seed 7, 0 pending\n5\nTrue",
            Say("sys/simulation/default/Pause()", "sys/simulation/default/speed = 5", "sys/simulation/default/paused"));
        Assert.Equal(5, clock.Speed);
    }

    [Fact]
    public void Things_go_wrong_and_are_healed_by_words()
    {
        host.AddControl();
        Assert.Equal(
            """
            1 lab/bench/1 fail reason HW_Jam description "It is  jammed" (acting, struck 0)
            2 lab/bench/1/State stuck after 1 s (waiting, struck 0)
            1 lab/bench/1 fail reason HW_Jam description "It is  jammed" (acting, struck 0)
            2 lab/bench/1/State stuck after 1 s (waiting, struck 0)
            1
            2 lab/bench/1/State stuck after 1 s (waiting, struck 0)
            1
            """,
            Say(
                "sim inject lab/bench/1 fail reason HW_Jam description \"It is  jammed\"", "sim inject lab/bench/1/State stuck after 1 s",
                "sim faults", "sim heal 1", "sim faults", "sim heal all", "sim faults"));
        Assert.Equal(
            "3 lab/bench/1 hang (acting, struck 0)\n['3 lab/bench/1 hang (acting, struck 0)']\n1",
            Say("sys/simulation/default/Inject(lab/bench/1 hang)", "sys/simulation/default/faults", "sys/simulation/default/Heal(3)"));
    }

    [Theory]
    [InlineData("sim inject lab/bench/1 hung", "'lab/bench/1 hung' is no fault: column 13: there is no fault \"hung\"")]
    [InlineData("sim inject lab/bench/2 hang", "device lab/bench/2 not defined in this host")]
    [InlineData("sim heal 3", "There is no fault '3'; write all, or the number of one: there is none now")]
    public void What_cannot_go_wrong_is_refused(string line, string refusal)
    {
        host.AddControl();
        Assert.Contains(refusal, Say(line), StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_json()
    {
        host.AddControl();
        Assert.Equal("""{"type":"String","format":"Scalar","result":"paused at 0 s, speed 1, seed 7, 0 pending"}""", Say("json on", "sim pause"));
    }

    private string Say(params string[] lines) => Say(Peer.InProcess, lines);

    private string Say(Peer peer, params string[] lines)
    {
        using var netcat = new Netcat(new(host, new() { AllowRemoteWrites = true }, clock), peer, machine);
        netcat.Type("prompt off");
        foreach (var line in lines)
        {
            netcat.Type(line);
            machine.AdvanceBy(TimeSpan.FromTicks(1));
        }

        return netcat.Screen[">>> ".Length..].TrimEnd('\n');
    }

    private sealed class Ticking : Device
    {
        public Ticking(DeviceContext context)
            : base(context) => Attribute("ramp", Signal.Ramp(0, 1).Every(TimeSpan.FromSeconds(2), Clock));
    }
}
