using System.Reactive.Subjects;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.StateMachines;

/// <summary>A definition that cannot be meant is refused when the device is made.</summary>
public sealed class DefinitionErrorTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Bench bench = new();

    [Fact]
    public void The_initial_state_must_be_declared() => AssertError(
        "Off, in which the state machine of Ring begins, is not declared.",
        (ring, states) => states.In(DevState.On));

    [Fact]
    public void A_state_stands_once() => AssertError(
        "Off stands twice in the state machine of Ring.",
        (ring, states) =>
        {
            states.In(DevState.Off);
            states.In(DevState.Off);
        });

    [Fact]
    public void A_transition_leads_to_a_declared_state() => AssertError(
        "Off of the state machine of Ring goes to On on go, which is not declared.",
        (ring, states) => states.In(DevState.Off).On(ring.Go, DevState.On));

    [Fact]
    public void Every_state_can_be_reached() => AssertError(
        "Standby of the state machine of Ring cannot be reached from Off.",
        (ring, states) =>
        {
            states.In(DevState.Off).On(ring.Go, DevState.On);
            states.In(DevState.On);
            states.In(DevState.Standby).On(ring.Go, DevState.On);
        });

    [Fact]
    public void One_trigger_leads_to_one_state() => AssertError(
        "Off of the state machine of Ring goes to On on go, so it never goes to Standby on go.",
        (ring, states) =>
        {
            states.In(DevState.Off).On(ring.Go, DevState.On).On(ring.Go, DevState.Standby);
            states.In(DevState.On);
            states.In(DevState.Standby);
        });

    [Fact]
    public void A_guard_comes_before_the_way_that_is_always_open() => AssertError(
        "Off of the state machine of Ring goes to On on go, so it never goes to Standby on go [ring.Delay > 0].",
        (ring, states) =>
        {
            states.In(DevState.Off).On(ring.Go, DevState.On).On(ring.Go, DevState.Standby, onlyIf: () => ring.Delay > 0);
            states.In(DevState.On);
            states.In(DevState.Standby);
        });

    [Fact]
    public void The_shorter_time_is_always_over_first() => AssertError(
        "Off of the state machine of Ring goes to On after 1 s, so it never goes to Standby after 2 s.",
        (ring, states) =>
        {
            states.In(DevState.Off).After(2 * Second, DevState.Standby).After(Second, DevState.On);
            states.In(DevState.On);
            states.In(DevState.Standby);
        });

    [Theory]
    [InlineData(0)]
    [InlineData(-2.5)]
    public void Time_is_above_0(double seconds) => AssertError(
        FormattableString.Invariant(
            $"Off of the state machine of Ring goes to Off after {seconds} s; the time must be above 0."),
        (ring, states) => states.In(DevState.Off).After(seconds * Second, DevState.Off));

    [Fact]
    public void A_state_of_its_own_says_what_the_device_shows() => Assert.Equal(
        "Closed of the state machine of Shutterless has no DevState: say what the device's state is then, as in In(Closed, DevState.On).",
        Assert.Throws<ArgumentException>(() => new Shutterless(bench)).Message);

    [Fact]
    public void A_command_is_one_of_the_device()
    {
        var other = new Ring(bench, DevState.Off, (_, states) => states.In(DevState.Off));

        AssertError(
            "Off of the state machine of Ring waits for go, a command of test/bench/1.",
            (_, states) => states.In(DevState.Off).On(other.Go, DevState.Off));
    }

    [Fact]
    public void A_trigger_belongs_to_one_machine()
    {
        var other = new Ring(bench, DevState.Off, (ring, states) => states.In(DevState.Off).On(ring.Kick, DevState.Off));

        AssertError(
            "The trigger kick belongs to another state machine.",
            (_, states) => states.In(DevState.Off).On(other.Kick, DevState.Off));
    }

    [Fact]
    public void Actions_belong_to_one_state() => AssertError(
        "Any state of the state machine of Ring has an action; actions belong to one state.",
        (_, states) =>
        {
            states.In(DevState.Off);
            states.InAny().OnEntry(() => { });
        });

    [Fact]
    public void A_state_does_one_work() => AssertError(
        "The state Off does two things; make one method of them.",
        (_, states) => states.In(DevState.Off).During(_ => Task.CompletedTask).During(_ => Task.CompletedTask));

    [Fact]
    public void A_trigger_that_no_machine_knows_cannot_fire() => Assert.Equal(
        "No state machine has a transition on lonely.",
        Assert.Throws<InvalidOperationException>(new Trigger("lonely").Fire).Message);

    [Fact]
    public void A_device_has_one_machine()
    {
        var ring = new Ring(bench, DevState.Off, (_, states) => states.In(DevState.Off));

        Assert.Equal("Ring declares one state machine, in its constructor.", Assert.Throws<InvalidOperationException>(ring.Twice).Message);
    }

    [Fact]
    public void The_same_stream_may_be_a_happening_and_a_condition()
    {
        using var stream = new Subject<bool>();
        var ring = bench.Started(new Ring(bench, DevState.Off, (ring, states) =>
        {
            states.In(DevState.Off).On(stream, DevState.On);
            states.In(DevState.On).When(stream, DevState.Running);
            states.In(DevState.Running);
        }));

        stream.OnNext(false);
        Assert.Equal(DevState.On, ring.Machine.Current);
        stream.OnNext(true);
        Assert.Equal(DevState.Running, ring.Machine.Current);
    }

    [Fact]
    public void A_diagram_of_Tangos_states_needs_no_names_for_them_and_no_label_breaks_it()
    {
        var ring = new Ring(bench, DevState.Off, (ring, states) =>
            states.In(DevState.Off).On(ring.Go, DevState.Off, () => ring.Delay > 1, "a: delay > 1; #2"));

        Assert.Equal(
            "stateDiagram-v2\n    [*] --> Off\n    Off --> Off : go [a#58; delay #62; 1#59; #35;2]\n", ring.Machine.ToMermaid());
    }

    private void AssertError(string expected, Action<Ring, StateMachineDefinition<DevState>> define) =>
        Assert.Equal(expected, Assert.Throws<ArgumentException>(() => new Ring(bench, DevState.Off, define)).Message);

    private sealed class Shutterless : Device
    {
        public Shutterless(Bench bench)
            : base(bench.Context()) => StateMachine<Leaf>(Leaf.Closed, leaf => leaf.In(Leaf.Closed));
    }
}
