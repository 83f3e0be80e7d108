using System.Reactive.Linq;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Devices;

public class RemovalTests
{
    private readonly Bench bench = new();
    private readonly Specimen device;
    private readonly IDevicePort port;

    public RemovalTests()
    {
        device = bench.Started(new Specimen(bench));
        port = device;
    }

    [Fact]
    public void A_caller_under_way_is_told_that_the_device_went_and_the_method_unwinds()
    {
        _ = bench.Follow(port.Execute("travel"), "execute:");
        _ = bench.Follow(port.Read("slow"), "read:");
        bench.AdvanceTo(1);

        device.Dispose();
        bench.AdvanceTo(60);

        Assert.Equal(
            ["1s answered, inside True", "1s execute: API_DeviceNotFound", "1s read: API_DeviceNotFound", "1s travelled"],
            bench.Diary.Order(StringComparer.Ordinal));
        Assert.Empty(bench.Faults);
    }

    [Fact]
    public void A_caller_is_let_go_when_the_method_does_not_listen()
    {
        var deaf = bench.Started(new Deaf(bench));
        _ = bench.Follow(((IDevicePort)deaf).Execute("wait"), "execute:");

        bench.AdvanceTo(3);
        deaf.Dispose();

        Assert.Equal(["3s execute: API_DeviceNotFound"], bench.Diary);
    }

    [Fact]
    public void The_refusal_names_the_device()
    {
        device.Dispose();
        _ = bench.Follow(port.Execute("travel"), "execute:");
        _ = bench.Follow(port.Read("slow"), "read:");

        Exception? refusal = null;
        device.Travel.Invoke().Subscribe(_ => { }, exception => refusal = exception);

        Assert.Equal(["0s execute: API_DeviceNotFound", "0s read: API_DeviceNotFound"], bench.Diary);
        Assert.Equal("Device test/bench/1 was removed", Assert.IsType<DevFailedException>(refusal).Failure.Description);
    }

    [Fact]
    public void Every_stream_completes_for_those_who_watch_and_for_those_who_come_later()
    {
        port.Observe("state").Subscribe(_ => { }, () => bench.Note("state"));
        device.Double.SetPoints().Subscribe(_ => { }, () => bench.Note("set points"));
        device.Ticks.Values().Subscribe(_ => { }, () => bench.Note("ticks"));

        device.Dispose();
        device.Status.Values().Subscribe(_ => { }, () => bench.Note("late"));

        Assert.Equal(["0s set points", "0s ticks", "0s state", "0s late"], bench.Diary);
    }

    [Fact]
    public void Who_comes_from_another_thread_while_it_goes_is_answered()
    {
        device.Strand.Post(() =>
        {
            device.Dispose();
            Crowd.Of(1, thread =>
            {
                device.State.Subscribe(_ => { }, () => bench.Note("completed"));
                _ = bench.Follow(port.Read("instant"), "read:");
            });
        });

        Assert.Equal(["0s completed", "0s read: API_DeviceNotFound"], bench.Diary.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Its_sources_are_let_go()
    {
        device.Ticks.Values().Subscribe(tick => bench.Note(tick));
        bench.AdvanceTo(2);

        device.Dispose();
        bench.AdvanceTo(10);

        Assert.Equal(["1s 0", "2s 1"], bench.Diary);
    }

    [Fact]
    public void Removing_it_twice_or_before_its_start_is_no_mistake()
    {
        device.Dispose();
        device.Dispose();
        new Specimen(bench).Dispose();

        Assert.Empty(bench.Faults);
    }

    [Fact]
    public void It_ends_although_something_it_cancels_throws()
    {
        var touchy = bench.Started(new Touchy(bench));
        touchy.State.Subscribe(_ => { }, () => bench.Note("completed"));

        touchy.Dispose();

        Assert.Equal(["0s completed"], bench.Diary);
        Assert.Single(bench.Faults);
    }

    [Fact]
    public async Task Nobody_hangs_when_a_device_goes_while_many_threads_call_it()
    {
        const int callers = 7;
        const int rounds = 200;
        for (var round = 0; round < rounds; round++)
        {
            var doomed = bench.Started(new Specimen(bench));
            var waiting = new List<Task>[callers];
            var completed = 0;
            Crowd.Of(callers + 1, number =>
            {
                if (number == callers)
                {
                    doomed.Dispose();
                    return;
                }

                waiting[number] = [];
                for (var i = 0; i < 5; i++)
                {
                    waiting[number].Add(bench.Follow(((IDevicePort)doomed).Read("slow"), "read:"));
                    waiting[number].Add(bench.Follow(((IDevicePort)doomed).Execute("travel"), "execute:"));
                    doomed.State.Subscribe(_ => { }, () => Interlocked.Increment(ref completed));
                }
            });

            await Task.WhenAll(waiting.SelectMany(calls => calls)).WaitAsync(Crowd.Patience);
            Assert.Equal(callers * 5, completed);
        }

        var answers = bench.Diary.Where(line => line.Contains(": ", StringComparison.Ordinal)).ToList();
        Assert.Equal(rounds * callers * 10, answers.Count);
        Assert.All(answers, line => Assert.EndsWith(": API_DeviceNotFound", line, StringComparison.Ordinal));
        Assert.Empty(bench.Faults);
    }

    private sealed class Deaf : Device
    {
        public Deaf(Bench bench)
            : base(bench.Context()) => Command("wait", _ => new TaskCompletionSource().Task);
    }

    private sealed class Touchy : Device
    {
        public Touchy(Bench bench)
            : base(bench.Context()) => Lifetime.Register(() => throw new InvalidOperationException("touchy"));
    }
}
