using System.Reactive.Concurrency;
using System.Reactive.Subjects;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.StateMachines;

/// <summary>What of a state machine can break, and how <c>Init</c> brings it back.</summary>
public sealed class BrokenMachineTests : IDisposable
{
    private readonly Bench bench = new();
    private readonly Subject<int> stream = new();
    private bool isBroken = true;

    public void Dispose() => stream.Dispose();

    [Theory]
    [InlineData("entry", "in the state On")]
    [InlineData("exit", "in the state Off")]
    [InlineData("guard", "in the state Off")]
    [InlineData("work", "in the state On")]
    public void What_breaks_is_a_fault_and_stops_the_machine_until_Init(string part, string place)
    {
        var ring = Started(part, new InvalidOperationException("broken"));
        IDevicePort port = ring;

        _ = bench.Follow(port.Execute("go"), "go");
        bench.AdvanceTo(2);
        ring.Kick.Fire();

        Assert.Equal(DevState.Fault, ring.State.Current);
        Assert.Equal($"The device broke while {place}: broken", ring.Status.Current);
        Assert.Equal((place, "broken"), (Assert.Single(bench.Faults).Place, bench.Faults[0].Exception.Message));
        Assert.Equal(part == "work" ? "0s go " : "0s go API_StdException", bench.Diary[0]);
        Assert.Equal(
            "Command go not allowed when the device is in FAULT state", AtOnce.Refusal(() => port.ExecuteNow("go")).Description);

        isBroken = false;
        port.ExecuteNow("Init");
        port.ExecuteNow("go");
        Assert.Equal(DevState.On, ring.State.Current);
    }

    [Theory]
    [InlineData("entry", DevState.Fault)]
    [InlineData("exit", DevState.Fault)]
    [InlineData("guard", DevState.Off)]
    public void A_refusal_in_an_action_is_no_bug_but_the_state_is_lost_and_one_in_a_guard_refuses_the_command(string part, DevState state)
    {
        var ring = Started(part, new DevFailedException("Cold", "too cold", "Ring"));

        Assert.Equal("Cold", AtOnce.Refusal(() => ((IDevicePort)ring).ExecuteNow("go")).Reason);

        Assert.Equal(state, ring.State.Current);
        Assert.Empty(bench.Faults);
    }

    [Fact]
    public void A_stream_that_breaks_stops_the_machine_until_Init()
    {
        var ring = Started("none", new InvalidOperationException());

        stream.OnError(new InvalidOperationException("no signal"));

        Assert.Equal("The device broke while in the state Off: no signal", ring.Status.Current);
        Assert.Equal("API_CommandNotAllowed", AtOnce.Refusal(() => ((IDevicePort)ring).ExecuteNow("go")).Reason);
    }

    [Fact]
    public void Work_that_breaks_after_its_state_was_left_is_a_fault_all_the_same()
    {
        var ring = Started("work", new InvalidOperationException("broken"));
        ((IDevicePort)ring).ExecuteNow("go");

        ring.Kick.Fire();
        Assert.Equal(DevState.Off, ring.State.Current);
        bench.AdvanceTo(2);

        Assert.Equal(DevState.Fault, ring.State.Current);
        Assert.Single(bench.Faults);
    }

    [Fact]
    public void A_device_that_cannot_initialise_does_not_begin()
    {
        var begins = 0;
        var ring = bench.Started(new Ring(
            bench,
            DevState.Off,
            (ring, states) =>
            {
                states.In(DevState.Off).OnEntry(() => bench.Note("+off")).On(ring.Go, DevState.On);
                states.In(DevState.On);
            },
            () => _ = ++begins == 1 ? throw new DevFailedException("Cold", "too cold", "Ring") : 0));
        Assert.Equal(DevState.Fault, ring.State.Current);
        Assert.Equal("API_CommandNotAllowed", AtOnce.Refusal(() => ((IDevicePort)ring).ExecuteNow("go")).Reason);
        Assert.Empty(bench.Diary);

        ((IDevicePort)ring).ExecuteNow("Init");

        Assert.Equal(DevState.Off, ring.State.Current);
    }

    private Ring Started(string broken, Exception exception) => bench.Started(new Ring(bench, DevState.Off, (ring, states) =>
    {
        states.In(DevState.Off)
            .OnExit(() => Break("exit"))
            .On(ring.Go, DevState.On, onlyIf: () => !Break("guard"))
            .On(stream, DevState.On);
        states.In(DevState.On)
            .OnEntry(() => Break("entry"))
            .During(async _ =>
            {
                await ring.Clock.Sleep(TimeSpan.FromSeconds(1), CancellationToken.None);
                Break("work");
            })
            .On(ring.Kick, DevState.Off);

        bool Break(string part) => isBroken && part == broken ? throw exception : false;
    }));
}
