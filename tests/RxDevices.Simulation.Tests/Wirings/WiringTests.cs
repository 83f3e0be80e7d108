using System.Reactive.Linq;
using RxDevices.Testing;

namespace RxDevices.Simulation.Tests.Wirings;

public sealed class WiringTests : IDisposable
{
    private readonly DeviceTestContext devices = new();
    private readonly Wiring wiring;

    public WiringTests() => wiring = new(devices.Host.Find, devices.Clock);

    [Fact]
    public void One_reading_of_the_source_of_a_diamond_gives_one_reading_of_the_combination_across_devices()
    {
        Setting<double> source = null!;
        Attribute<double> sum = null!;
        Box("test/source/1", box => source = box.Sets("x", 1));
        Box("test/left/1", box => box.Shows("y", Twice(box, "y", "test/source/1/x")));
        Box("test/right/1", box => box.Shows("y", Twice(box, "y", "test/left/1/y")));
        Box("test/sum/1", box => sum = box.Shows("z", wiring.Combine(
            box, "z", [Wire.From<double>("test/source/1/x"), Wire.From<double>("test/right/1/y")], values => values[0] + values[1])));
        wiring.Start();
        var sums = devices.Record(sum.Values());

        devices.AdvanceBy(TimeSpan.FromSeconds(1));
        Write(source, 10);
        devices.AdvanceBy(TimeSpan.FromSeconds(1));

        Assert.Equal(["0s 5", "1s 50"], sums.Lines);
        Assert.Equal(["test/left/1/y", "test/right/1/y", "test/sum/1/z"], wiring.Order);
    }

    [Fact]
    public void What_a_driven_device_makes_of_an_input_is_waited_for()
    {
        Setting<double> source = null!;
        Attribute<double> difference = null!;
        Box("test/source/1", box => source = box.Sets("x", 1));
        Box("test/plant/1", box => box.Shows("y", wiring.Input(box, "in", Wire.From<double>("test/source/1/x")).Values().Select(x => x + 1)));
        Box("test/all/1", box => difference = box.Shows("z", wiring.Combine(
            box, "z", Wire.From<double>("test/source/1/x"), Wire.From<double>("test/plant/1/y"), (x, y) => y - x)));
        wiring.Start();
        var differences = devices.Record(difference.Values());

        devices.AdvanceBy(TimeSpan.FromSeconds(1));
        Write(source, 10);
        devices.AdvanceBy(TimeSpan.FromSeconds(1));

        Assert.Equal(["0s 1", "1s 1"], differences.Lines);
    }

    [Fact]
    public void Timers_of_several_devices_that_are_due_in_one_instant_give_one_reading()
    {
        Box("test/one/1", box => box.Shows("x", Seconds(box)));
        Box("test/two/1", box => box.Shows("x", Seconds(box)));
        Attribute<double> sum = null!;
        Box("test/sum/1", box => sum = box.Shows("z", wiring.Combine(
            box, "z", Wire.From<double>("test/one/1/x"), Wire.From<double>("test/two/1/x"), (one, two) => one + two)));
        wiring.Start();
        var sums = devices.Record(sum, reading => $"{reading.Value} of {reading.Time - DateTimeOffset.MinValue:ss}");

        devices.AdvanceBy(TimeSpan.FromSeconds(3));

        Assert.Equal(["1s 2 of 01", "2s 4 of 02", "3s 6 of 03"], sums.Lines);
    }

    [Fact]
    public async Task A_write_is_seen_by_the_next_read()
    {
        Setting<double> source = null!;
        Attribute<double> twice = null!;
        Box("test/a/1", box =>
        {
            source = box.Sets("x", 1);
            twice = box.Shows("y", Twice(box, "y", "test/a/1/x"));
        });
        wiring.Start();

        await source.Write(4);

        Assert.Equal(8, (await twice.Read()).Value);
    }

    [Fact]
    public async Task Failures_and_qualities_travel()
    {
        Box("test/a/1", box => box.Shows("x", Observable.Return(Reading.Of(200.0, devices.Clock.Now)), new() { MaxAlarm = 100 }));
        Box("test/a/2", box => box.Shows("x", Observable.Return(
            Reading.Failed<double>(DevFailed.Because("Broken", "No sensor", "Box"), devices.Clock.Now))));
        Attribute<double> alarmed = null!, failed = null!;
        Box("test/b/1", box =>
        {
            alarmed = box.Shows("alarmed", Twice(box, "alarmed", "test/a/1/x"));
            failed = box.Shows("failed", wiring.Combine(
                box, "failed", Wire.From<double>("test/a/1/x"), Wire.From<double>("test/a/2/x"), (one, two) => one + two));
        });
        wiring.Start();

        Assert.Equal(Quality.Alarm, (await alarmed.Read()).Quality);
        var refusal = await Assert.ThrowsAsync<DevFailedException>(async () => await failed.Read());
        Assert.Equal(
            ["No sensor", "test/b/1/failed takes test/a/2/x, which failed"], refusal.Failure.Errors.Select(error => error.Description));
    }

    [Fact]
    public void A_loop_with_a_delay_runs_on_the_clock_without_drifting()
    {
        Attribute<double> count = null!;
        Box("test/a/1", box => box.Shows("x", wiring.Combine(
            box, "x", [Wire.From<double>("test/b/1/y").After(TimeSpan.FromMilliseconds(100)).StartingWith(0)], values => values[0] + 1)));
        Box("test/b/1", box => count = box.Shows("y", Same(box, "y", "test/a/1/x")));
        wiring.Start();
        var counts = devices.Record(count, reading => $"{reading.Value} {(reading.Time - DateTimeOffset.MinValue).TotalSeconds}");

        devices.AdvanceBy(TimeSpan.FromMinutes(100));

        Assert.Equal(60_001, counts.Lines.Count);
        Assert.Equal(["0s 1 0", "0.1s 2 0.1", "0.2s 3 0.2"], counts.Lines.Take(3));
        Assert.Equal("60001 6000", counts.Lines[^1].Split(' ', 2)[1]);
    }

    [Fact]
    public void A_loop_without_a_delay_is_refused_by_name()
    {
        Box("a/b/1", box => box.Shows("x", Same(box, "x", "c/d/1/y")));
        Box("c/d/1", box => box.Shows("y", Same(box, "y", "a/b/1/x")));
        Box("e/f/1", box => box.Shows("z", Same(box, "z", "c/d/1/y")));

        var refusal = Assert.Throws<WiringException>(wiring.Start);

        Assert.Equal(
            "A loop without a delay: a/b/1/x -> c/d/1/y -> a/b/1/x. Give one of its wires a delay, or say what an input does not lead to (leadsTo).",
            Assert.Single(refusal.Problems));
    }

    [Fact]
    public void A_loop_through_what_an_input_drives_is_refused_by_name()
    {
        Box("lab/plant/1", box => box.Shows(
            "temperature", wiring.Input(box, "power", Wire.From<double>("lab/pid/1/output")).Values().Select(watts => watts / 2)));
        Box("lab/pid/1", box => box.Shows("output", wiring.Input(box, "measured", Wire.From<double>("lab/plant/1/temperature"))));

        var refusal = Assert.Throws<WiringException>(wiring.Start);

        Assert.Contains(
            "lab/plant/1/power -> lab/plant/1/temperature -> lab/pid/1/measured -> lab/pid/1/output -> lab/plant/1/power",
            refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_loop_that_nobody_declared_is_cut_off_and_told_of_instead_of_going_on_for_ever()
    {
        Attribute<double> shown = null!;
        Box("a/b/1", box => box.Shows(
            "x", wiring.Input(box, "in", Wire.From<double>("c/d/1/y"), leadsTo: []).Values().Select(value => value + 1).StartWith(0)));
        Box("c/d/1", box => shown = box.Shows("y", Same(box, "y", "a/b/1/x")));
        wiring.Start();

        devices.AdvanceBy(TimeSpan.FromSeconds(1));

        var refusal = await Assert.ThrowsAsync<DevFailedException>(async () => await shown.Read());
        Assert.Equal(
            "A loop without a delay that was not declared (leadsTo) goes through c/d/1/y, a/b/1/in; "
            + "it was cut off until the wiring starts anew",
            refusal.Failure.Description);
        Assert.Equal(["c/d/1"], devices.Faults.Select(fault => fault.Device.ToString()));
    }

    [Fact]
    public void All_mistakes_are_told_at_once_and_nothing_begins()
    {
        Box("test/a/1", box => box.Asks("asked", () => 1));
        Box("test/b/1", box =>
        {
            box.Shows("one", Same(box, "one", "test/a/2/x"));
            box.Shows("two", Same(box, "two", "test/a/1/nope"));
            box.Shows("three", Same(box, "three", "test/a/1/asked"));
            box.Shows("four", Same(box, "four", "no name"));
            box.Shows("five", Same(box, "five", "test/b/1/five"));
        });

        var refusal = Assert.Throws<WiringException>(wiring.Start);

        Assert.Equal(
            [
                "test/b/1/one takes test/a/2/x, but there is no device test/a/2.",
                "test/b/1/two takes test/a/1/nope, but test/a/1 has no attribute nope; it has asked, State, Status.",
                "test/b/1/three takes test/a/1/asked, but asked is asked at each read, so nothing tells when it changes: give it a PollingPeriod.",
                "test/b/1/four takes no name, which is no name of an attribute: Can't connect to attribute with alias no name",
                "A loop without a delay: test/b/1/five -> test/b/1/five. Give one of its wires a delay, or say what an input does not lead to (leadsTo).",
            ],
            refusal.Problems);
        Assert.Empty(wiring.Order);
    }

    [Fact]
    public void Inputs_are_connected_by_name_and_begun_with_while_others_run()
    {
        Setting<double> source = null!;
        Attribute<double> first = null!, second = null!;
        Box("test/a/1", box => source = box.Sets("x", 3));
        Box("test/b/1", box => first = box.Shows("y", wiring.Input<double>(box, "in")));
        wiring.Connect("test/b/1/in", Wire.From(source));
        wiring.Start();
        var firsts = devices.Record(first.Values());
        Box("test/b/2", box => second = box.Shows("y", wiring.Input<double>(box, "in")));
        Assert.Equal(["test/b/1/in", "test/b/2/in"], wiring.Inputs);

        wiring.Connect("test/b/2/in", Wire.From(first));
        wiring.Start();
        var seconds = devices.Record(second.Values());
        devices.AdvanceBy(TimeSpan.FromSeconds(1));

        Assert.Equal(["0s 3"], firsts.Lines);
        Assert.Equal(["0s 3"], seconds.Lines);
        Assert.Equal(
            "test/b/2/in takes test/b/1/y already.",
            Assert.Throws<WiringException>(() => wiring.Connect("test/b/2/in", Wire.From(first))).Message);
        Assert.Equal(
            "There is no input test/b/3/in; there are test/b/1/in, test/b/2/in.",
            Assert.Throws<WiringException>(() => wiring.Connect("test/b/3/in", Wire.From(first))).Message);
    }

    [Fact]
    public async Task A_setting_of_any_device_is_an_input_and_what_it_refuses_is_told()
    {
        Setting<double> source = null!, target = null!;
        Box("test/a/1", box => source = box.Sets("x", 3));
        Box("test/b/1", box => target = box.Sets("y", 0));
        wiring.Connect("test/b/1/y", Wire.From(source));
        wiring.Start();
        var targets = devices.Record(target.Values());

        devices.AdvanceBy(TimeSpan.FromSeconds(1));
        Write(source, 7);
        devices.AdvanceBy(TimeSpan.FromSeconds(1));
        await target.Configure(configuration => configuration with { MaxValue = 10 });
        Write(source, 70);
        devices.AdvanceBy(TimeSpan.FromSeconds(1));

        Assert.Equal(["0s 3", "1s 7"], targets.Lines);
        Assert.Equal(["taking test/a/1/x into test/b/1/y"], devices.Faults.Select(fault => fault.Place));
        wiring.Connect("test/a/1/x", Wire.From(target));
        Assert.Contains("test/b/1/y -> test/a/1/x -> test/b/1/y", Assert.Throws<WiringException>(wiring.Start).Message, StringComparison.Ordinal);
        Assert.Equal(
            "test/a/1 has neither an input nor a setting State.",
            Assert.Throws<WiringException>(() => wiring.Connect("test/a/1/State", Wire.From(target))).Message);
    }

    [Fact]
    public async Task An_output_that_goes_is_a_failure_until_another_of_its_name_is_there()
    {
        Box("test/a/1", box => box.Sets("x", 3));
        Attribute<double> shown = null!;
        Box("test/b/1", box => shown = box.Shows("y", Same(box, "y", "test/a/1/x")));
        wiring.Start();

        devices.Host.Remove("test/a/1");
        var refusal = await Assert.ThrowsAsync<DevFailedException>(async () => await shown.Read());
        Assert.Equal(Reasons.DeviceNotFound, refusal.Failure.Reason);

        Box("test/a/1", box => box.Sets("x", 5));
        wiring.Start();
        Assert.Equal(5, (await shown.Read()).Value);

        devices.Host.Remove("test/b/1");
        Assert.Empty(wiring.Inputs);
    }

    public void Dispose()
    {
        devices.Dispose();
        wiring.Dispose();
    }

    private static void Write(Setting<double> setting, double value)
    {
        using var write = setting.Write(value).Subscribe();
    }

    private IObservable<double> Seconds(Box box) => Observable.Interval(TimeSpan.FromSeconds(1), box.Clock).Select(tick => tick + 1.0);

    private WiredInput<double> Same(Box box, string name, string output) =>
        wiring.Combine(box, name, [Wire.From<double>(output)], values => values[0]);

    private WiredInput<double> Twice(Box box, string name, string output) =>
        wiring.Combine(box, name, [Wire.From<double>(output)], values => 2 * values[0]);

    private Box Box(string name, Action<Box> declare) => devices.Add(name, context => new Box(context, declare));
}
