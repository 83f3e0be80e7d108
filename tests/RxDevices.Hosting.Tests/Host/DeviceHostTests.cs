using System.Reactive.Linq;
using Microsoft.Reactive.Testing;
using RxDevices.Hosting.Tests.Kit;
using RxDevices.Testing;

namespace RxDevices.Hosting.Tests.Host;

public sealed class DeviceHostTests : IDisposable
{
    private readonly TestScheduler clock = new();
    private readonly DeviceHost host;

    public DeviceHostTests() => host = new(clock, seed: 7);

    public void Dispose() => host.Dispose();

    [Fact]
    public void A_device_is_made_in_its_context_started_and_found_in_any_case()
    {
        DeviceContext? seen = null;
        var device = host.Add("Test/Host/1", context =>
        {
            seen = context;
            return new Specimen(context);
        });

        Assert.Equal(("Test/Host/1", clock, 7ul), (seen!.Name.ToString(), seen.Scheduler, seen.Seed));
        Assert.Equal(["On"], Timeline.Of(device.State.Values(), state => $"{state}", clock).Lines.Select(line => line[3..]));
        Assert.Same(device, host.Find("test/host/1"));
        Assert.Same(device, host.Find("TEST/HOST/1"));
    }

    [Theory]
    [InlineData("a/b/d")]
    [InlineData("a/b")]
    [InlineData("")]
    [InlineData("a/b/c/d")]
    [InlineData("a/b/ c")]
    public void What_is_not_there_is_not_found(string name)
    {
        host.Add("a/b/c", Specimen.Make);

        Assert.Null(host.Find(name));
        Assert.False(host.Remove(name));
    }

    [Fact]
    public void Names_are_sorted_without_case_and_shown_as_written()
    {
        host.Add("b/x/1", Specimen.Make);
        host.Add("A/x/2", Specimen.Make);
        host.Add("a/X/10", Specimen.Make);

        Assert.Equal(["a/X/10", "A/x/2", "b/x/1"], host.Names.Select(name => name.ToString()));
    }

    [Fact]
    public void A_removed_device_is_ended_and_its_name_is_free()
    {
        var first = host.Add("a/b/c", Specimen.Make);
        var states = Timeline.Of(first.State.Values(), null, clock);

        Assert.True(host.Remove("A/B/C"));

        Assert.Equal(["0s On", "0s completed"], states.Lines);
        Assert.Null(host.Find("a/b/c"));
        Assert.Empty(host.Names);
        Assert.NotSame(first, host.Add("a/b/c", Specimen.Make));
    }

    [Fact]
    public void A_name_that_is_taken_is_refused_and_the_device_there_stays()
    {
        var first = host.Add("a/b/c", Specimen.Make);
        var made = 0;

        var refusal = Assert.Throws<InvalidOperationException>(() => host.Add("A/b/C", context =>
        {
            made++;
            return new Specimen(context);
        }));

        Assert.Equal("There is a device A/b/C already.", refusal.Message);
        Assert.Equal(0, made);
        Assert.Same(first, host.Find("a/b/c"));
    }

    [Fact]
    public void A_name_that_is_taken_while_the_device_is_made_ends_the_second_device()
    {
        Specimen? second = null;

        Assert.Throws<InvalidOperationException>(() => host.Add("a/b/c", context =>
        {
            host.Add("a/b/c", Specimen.Make);
            return second = new Specimen(context);
        }));

        Assert.NotSame(second, host.Find("a/b/c"));
        Assert.Equal("0s completed", Timeline.Of(second!.State.Values(), null, clock).Lines[^1]);
    }

    [Fact]
    public void A_malformed_name_is_refused()
    {
        var refusal = Assert.Throws<DevFailedException>(() => host.Add("a/b", Specimen.Make));

        Assert.Equal("API_WrongDeviceNameSyntax", refusal.Failure.Reason);
    }

    [Fact]
    public void A_constructor_that_throws_leaves_nothing_behind()
    {
        var joined = Timeline.Of(host.Joined, null, clock);

        var thrown = Assert.Throws<ArgumentException>(() => host.Add<Specimen>("a/b/c", _ => throw new ArgumentException("no device")));

        Assert.Equal("no device", thrown.Message);
        Assert.Empty(host.Names);
        Assert.Empty(joined.Lines);
        host.Add("a/b/c", Specimen.Make);
    }

    [Fact]
    public async Task A_device_whose_OnInit_throws_is_there_in_FAULT_and_its_fault_is_told()
    {
        var faults = Timeline.Of(host.Faults, fault => $"{fault.Device} {fault.Place}: {fault.Exception.Message}", clock);

        host.Add("a/b/broken", context => new BrokenAtStart(context, new InvalidOperationException("no hardware")));
        host.Add("a/b/refusing", context => new BrokenAtStart(context, new DevFailedException("Hardware", "none", "here")));
        host.Add("a/b/sound", Specimen.Make);

        Assert.Equal(["0s a/b/broken initialising: no hardware"], faults.Lines);
        Assert.Equal(DevState.Fault, (await host.Find("a/b/broken")!.Read("state")).Value);
        Assert.Equal(DevState.Fault, (await host.Find("a/b/refusing")!.Read("state")).Value);
        Assert.Equal(DevState.On, (await host.Find("a/b/sound")!.Read("state")).Value);
    }

    [Fact]
    public void Faults_are_told_with_their_time_and_place()
    {
        var faults = Timeline.Of(host.Faults, fault => $"{fault.Device} {fault.Place}: {fault.Exception.Message}", clock);
        var device = host.Device(host.Add("a/b/c", Specimen.Make).Name.ToString());

        clock.AdvanceBy(TimeSpan.FromSeconds(3));
        _ = device.Execute("Break");

        Assert.Equal(["3s a/b/c executing Break: broken"], faults.Lines);
    }

    [Fact]
    public void Two_hosts_in_one_process_know_nothing_of_each_other()
    {
        using var other = new DeviceHost(new TestScheduler());
        var here = host.Add("a/b/c", Specimen.Make);
        var there = other.Add("a/b/c", Specimen.Make);

        clock.AdvanceBy(TimeSpan.FromSeconds(5));
        host.Remove("a/b/c");

        Assert.NotSame(here, there);
        Assert.Same(there, other.Find("a/b/c"));
        Assert.Equal(0, other.Clock.Now.Ticks);
    }

    [Fact]
    public void A_subscriber_that_throws_is_cut_off_alone()
    {
        using var throwing = host.Joined.Subscribe(_ => throw new InvalidOperationException("subscriber"));
        var joined = Timeline.Of(host.Joined, null, clock);

        host.Add("a/b/1", Specimen.Make);
        host.Add("a/b/2", Specimen.Make);

        Assert.Equal(["0s a/b/1", "0s a/b/2"], joined.Lines);
    }

    [Fact]
    public async Task A_device_that_is_removed_and_added_again_remembers_its_memorized_settings()
    {
        host.Add("a/b/c", context => new Remembering(context));
        await host.Device("a/b/c").WriteAttribute("number", 5);
        host.Remove("a/b/c");

        host.Add("A/B/C", context => new Remembering(context));
        using var other = new DeviceHost(clock);
        other.Add("a/b/c", context => new Remembering(context));
        using var same = new DeviceHost(clock, settings: host.Settings);
        same.Add("a/b/c", context => new Remembering(context));

        Assert.Equal(5, (await host.Device("a/b/c").ReadAttribute("number")).Value);
        Assert.Equal(0, (await other.Device("a/b/c").ReadAttribute("number")).Value);
        Assert.Equal(5, (await same.Device("a/b/c").ReadAttribute("number")).Value);
    }

    private sealed class Remembering : Device
    {
        public Remembering(DeviceContext context)
            : base(context) => Setting("number", 0, new() { Memory = Memory.Shown });
    }

    private sealed class BrokenAtStart(DeviceContext context, Exception trouble) : Device(context)
    {
        protected override void OnInit() => throw trouble;
    }
}
