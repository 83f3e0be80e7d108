using System.Reactive.Linq;
using Microsoft.Reactive.Testing;
using RxDevices.Hosting.Tests.Kit;
using RxDevices.Testing;

namespace RxDevices.Hosting.Tests.Host;

/// <summary>Who is told of devices that come and go, and how it ends.</summary>
public sealed class DeviceHostNewsTests : IDisposable
{
    private readonly TestScheduler clock = new();
    private readonly DeviceHost host;

    public DeviceHostNewsTests() => host = new(clock, seed: 7);

    public void Dispose() => host.Dispose();

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
}
