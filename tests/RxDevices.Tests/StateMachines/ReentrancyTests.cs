using RxDevices.Tests.Kit;

namespace RxDevices.Tests.StateMachines;

/// <summary>What happens in the midst of a transition waits until it is complete.</summary>
public sealed class ReentrancyTests
{
    private readonly Bench bench = new();

    [Fact]
    public void A_trigger_in_an_entry_action_waits_for_the_transition_to_be_complete()
    {
        var ring = Started((ring, states) =>
        {
            states.In(DevState.Off).On(ring.Go, DevState.On);
            states.In(DevState.On)
                .OnEntry(() =>
                {
                    bench.Note("+on");
                    ring.Kick.Fire();
                    bench.Note($"still {ring.Machine.Current}");
                })
                .OnExit(() => bench.Note("-on"))
                .On(ring.Kick, DevState.Running);
            states.In(DevState.Running).OnEntry(() => bench.Note("+running")).On(ring.Back, DevState.Off);
        });

        ((IDevicePort)ring).ExecuteNow("go");

        Assert.Equal(["0s +on", "0s still On", "0s -on", "0s +running"], bench.Diary);
    }

    [Fact]
    public void A_trigger_in_an_exit_action_meets_the_next_state()
    {
        var ring = Started((ring, states) =>
        {
            states.In(DevState.Off).OnExit(ring.Kick.Fire).On(ring.Kick, DevState.Fault).On(ring.Go, DevState.On);
            states.In(DevState.On).On(ring.Kick, DevState.Running);
            states.In(DevState.Running).On(ring.Back, DevState.Off);
            states.In(DevState.Fault);
        });

        ((IDevicePort)ring).ExecuteNow("go");

        Assert.Equal(DevState.Running, ring.Machine.Current);
    }

    [Fact]
    public void An_observer_of_the_state_may_execute_commands()
    {
        var ring = Started((ring, states) =>
        {
            states.In(DevState.Off).On(ring.Go, DevState.On);
            states.In(DevState.On).OnEntry(() => bench.Note("+on")).On(ring.Back, DevState.Off);
        });
        ring.State.Values().Subscribe(state =>
        {
            bench.Note(state);
            if (state == DevState.On)
            {
                ring.Back.Invoke().Subscribe(_ => { }, exception => bench.Note(exception.Message));
            }
        });

        ((IDevicePort)ring).ExecuteNow("go");
        bench.AdvanceTo(1);

        Assert.Equal(["0s Off", "0s On", "0s +on", "0s Off"], bench.Diary);
    }

    [Fact]
    public void Init_in_the_midst_of_a_transition_waits_too()
    {
        var ring = Started((ring, states) =>
        {
            states.In(DevState.Off).OnEntry(() => bench.Note("+off")).On(ring.Go, DevState.On);
            states.In(DevState.On)
                .OnEntry(() => ((IDevicePort)ring).ExecuteNow("Init"))
                .OnExit(() => bench.Note("-on"))
                .After(TimeSpan.FromSeconds(1), DevState.Off);
        });

        ((IDevicePort)ring).ExecuteNow("go");
        bench.AdvanceTo(5);

        Assert.Equal(["0s +off", "0s -on", "0s +off"], bench.Diary);
    }

    [Fact]
    public void A_machine_that_goes_round_in_circles_is_stopped()
    {
        var ring = Started((ring, states) =>
        {
            states.In(DevState.Off).OnEntry(ring.Kick.Fire).On(ring.Kick, DevState.On).On(ring.Go, DevState.On);
            states.In(DevState.On).OnEntry(ring.Kick.Fire).On(ring.Kick, DevState.Off);
        });

        Assert.Equal(DevState.Fault, ring.State.Current);
        Assert.StartsWith("The state machine goes round in circles", Assert.Single(bench.Faults).Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_that_takes_its_time_leads_on_at_its_end_from_the_state_there_is_then()
    {
        var ring = Started((ring, states) =>
        {
            states.In(DevState.Off).On(ring.Go, DevState.On).On(ring.Back, DevState.Standby);
            states.In(DevState.On).On(ring.Kick, DevState.Off);
            states.In(DevState.Standby).On(ring.Go, DevState.On);
        });
        ring.Delay = 2;
        IDevicePort port = ring;

        _ = bench.Follow(port.Execute("back"), "back");
        bench.At(1, () => port.ExecuteNow("go"));
        bench.At(3, ring.Kick.Fire);
        bench.At(4, () => _ = bench.Follow(port.Execute("back"), "back"));
        bench.AdvanceTo(10);

        Assert.Equal(["2s back ", "6s back "], bench.Diary);
        Assert.Equal(DevState.Standby, ring.Machine.Current);
    }

    private Ring Started(Action<Ring, StateMachineDefinition<DevState>> define) => bench.Started(new Ring(bench, DevState.Off, define));
}
