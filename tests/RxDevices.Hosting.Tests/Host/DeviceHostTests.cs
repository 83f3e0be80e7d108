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
    public void Who_listens_hears_who_is_there_then_who_joins_and_who_leaves()
    {
        host.Add("a/b/1", Specimen.Make);
        var joined = Timeline.Of(host.Joined, null, clock);
        var left = Timeline.Of(host.Left, null, clock);

        host.Add("a/b/2", Specimen.Make);
        host.Remove("a/b/1");
        host.Add("a/b/1", Specimen.Make);
        var late = Timeline.Of(host.Joined, null, clock);
        host.Dispose();

        Assert.Equal(["0s a/b/1", "0s a/b/2", "0s a/b/1", "0s completed"], joined.Lines);
        Assert.Equal(["0s a/b/1", "0s a/b/1", "0s a/b/2", "0s completed"], left.Lines);
        Assert.Equal(["0s a/b/2", "0s a/b/1", "0s completed"], late.Lines);
    }

    [Fact]
    public void An_observer_may_add_and_remove_devices()
    {
        host.Add("a/b/1", Specimen.Make);
        var seen = Timeline.Of(
            host.Joined.Do(name =>
            {
                if (name.ToString() == "a/b/1")
                {
                    host.Add("a/b/2", Specimen.Make);
                    host.Remove("a/b/1");
                }
            }),
            null,
            clock);

        Assert.Equal(["0s a/b/1", "0s a/b/2"], seen.Lines);
    }

    [Fact]
    public void Listeners_lose_nothing_and_hear_nothing_twice_while_threads_add_and_remove()
    {
        const int devices = 50;
        var listeners = new Timeline[4];
        Crowd(8, thread =>
        {
            for (var i = 0; i < devices; i++)
            {
                if (thread < 4)
                {
                    host.Add($"a/{thread}/{i}", Specimen.Make);
                }
                else if (i == thread)
                {
                    listeners[thread - 4] = Timeline.Of(host.Joined, null, clock);
                }
                else
                {
                    host.Add($"gone/{thread}/{i}", Specimen.Make);
                    host.Remove($"gone/{thread}/{i}");
                }
            }
        });

        var stayed = Enumerable.Range(0, 4).SelectMany(thread => Enumerable.Range(0, devices).Select(i => $"0s a/{thread}/{i}")).Order().ToList();
        Assert.All(listeners, listener => Assert.Equal(stayed, listener.Lines.Where(line => line.StartsWith("0s a/", StringComparison.Ordinal)).Order()));
        Assert.Equal(stayed.Count, host.Names.Count);
        Assert.Equal(stayed, Timeline.Of(host.Joined, null, clock).Lines.Order());
    }

    [Fact]
    public void One_name_added_and_removed_by_many_threads_is_told_in_the_order_in_which_it_happened()
    {
        var story = new List<string>();
        using var joined = host.Joined.Subscribe(_ => story.Add("joined"));
        using var left = host.Left.Subscribe(_ => story.Add("left"));

        Crowd(4, _ =>
        {
            for (var i = 0; i < 2_000; i++)
            {
                try
                {
                    host.Add("a/b/c", Specimen.Make);
                }
                catch (InvalidOperationException)
                {
                    // Another thread was first.
                }

                host.Remove("a/b/c");
            }
        });

        Assert.All(story.Chunk(2), pair => Assert.Equal(["joined", "left"], pair));
        Assert.Empty(Timeline.Of(host.Joined, null, clock).Lines);
    }

    [Fact]
    public void The_end_of_the_host_ends_its_devices_then_its_streams_for_those_who_come_later_too()
    {
        var device = host.Add("a/b/c", Specimen.Make);
        var story = new List<string>();
        using var states = device.State.Subscribe(_ => { }, () => story.Add("device ended"));
        using var faults = host.Faults.Subscribe(_ => { }, () => story.Add("faults ended"));

        host.Dispose();
        host.Dispose();

        Assert.Equal(["device ended", "faults ended"], story);
        Assert.Empty(host.Names);
        Assert.Null(host.Find("a/b/c"));
        Assert.Equal(["0s completed"], Timeline.Of(host.Joined, null, clock).Lines);
        Assert.Equal(["0s completed"], Timeline.Of(host.Left, null, clock).Lines);
        Assert.Equal(["0s completed"], Timeline.Of(host.Faults, null, clock).Lines);
        Assert.Throws<ObjectDisposedException>(() => host.Add("a/b/c", Specimen.Make));
    }

    [Fact]
    public void A_host_that_ends_while_somebody_is_told_of_a_device_completes_its_streams_all_the_same()
    {
        using var told = new ManualResetEventSlim();
        using var goOn = new ManualResetEventSlim();
        var ended = new TaskCompletionSource();
        using var joined = host.Joined.Subscribe(
            _ =>
            {
                told.Set();
                goOn.Wait();
            },
            ended.SetResult);
        var adding = new Thread(() => host.Add("a/b/c", Specimen.Make));
        adding.Start();
        told.Wait();

        host.Dispose();
        goOn.Set();
        adding.Join();

        Assert.True(ended.Task.IsCompleted);
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

    private static void Crowd(int count, Action<int> action)
    {
        using var start = new Barrier(count);
        var threads = Enumerable.Range(0, count).Select(number => new Thread(() =>
        {
            start.SignalAndWait();
            action(number);
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
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
