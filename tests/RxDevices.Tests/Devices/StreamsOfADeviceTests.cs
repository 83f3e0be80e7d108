using System.Reactive;
using System.Reactive.Linq;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Devices;

/// <summary>Streams that a device keeps to itself.</summary>
public class StreamsOfADeviceTests
{
    private readonly Bench bench = new();

    [Fact]
    public void A_shared_stream_is_followed_once_from_the_start_on()
    {
        var device = new Clockwork(bench);
        device.Ticks.Subscribe(tick => bench.Note($"first {tick}"));
        device.Ticks.Subscribe(tick => bench.Note($"second {tick}"));
        bench.AdvanceTo(5);

        bench.Started(device);
        bench.AdvanceTo(6.5);

        Assert.Equal(["5s begins", "6s first 0", "6s second 0"], bench.Diary);
    }

    [Fact]
    public void Who_comes_late_gets_the_last_value_of_a_shared_stream()
    {
        var device = bench.Started(new Clockwork(bench));
        bench.AdvanceTo(2.5);

        device.Ticks.Subscribe(tick => bench.Note(tick));

        Assert.Equal(["0s begins", "2.5s 1"], bench.Diary);
    }

    [Fact]
    public void A_shared_stream_that_fails_is_a_fault_and_begins_anew_at_Init()
    {
        var device = bench.Started(new Clockwork(bench, ticksUntilItFails: 1));
        device.Ticks.Subscribe(tick => bench.Note(tick), _ => bench.Note("failed"));
        bench.AdvanceTo(5);
        var broken = device.State.Current;

        ((IDevicePort)device).ExecuteNow("Init");
        bench.AdvanceTo(6.5);

        Assert.Equal(DevState.Fault, broken);
        Assert.Equal(["0s begins", "1s 0", "1s ends", "5s begins", "6s 0", "6s ends"], bench.Diary);
        Assert.Equal("following a shared stream", bench.Faults[0].Place);
    }

    [Fact]
    public void A_stream_that_cannot_be_followed_at_all_is_a_fault_of_its_device()
    {
        var device = bench.Started(new Clockwork(bench, cannotBegin: true));

        Assert.Equal(DevState.Fault, device.State.Current);
        Assert.Equal("following a shared stream", Assert.Single(bench.Faults).Place);
    }

    [Fact]
    public void A_shared_stream_ends_with_its_device()
    {
        var device = bench.Started(new Clockwork(bench));
        device.Ticks.Subscribe(_ => { }, () => bench.Note("completed"));
        bench.AdvanceTo(1);

        device.Dispose();
        bench.AdvanceTo(10);

        Assert.Equal(["0s begins", "1s ends", "1s completed"], bench.Diary);
    }

    [Fact]
    public void Initialised_tells_of_the_start_and_of_each_Init_and_last_of_all_of_the_end()
    {
        var device = new Clockwork(bench);
        device.Inits.Subscribe(_ => bench.Note($"initialised {device.State.Current}"), () => bench.Note("completed"));

        bench.Started(device);
        bench.AdvanceTo(3);
        ((IDevicePort)device).ExecuteNow("Init");
        device.Inits.Subscribe(_ => bench.Note("the last again"));
        device.Dispose();

        Assert.Equal(
            ["0s initialised On", "0s begins", "3s initialised On", "3s the last again", "3s completed", "3s ends"], bench.Diary);
    }

    private sealed class Clockwork : Device
    {
        public Clockwork(Bench bench, int ticksUntilItFails = int.MaxValue, bool cannotBegin = false)
            : base(bench.Context()) => Ticks = Share(Observable.Defer(() =>
            {
                if (cannotBegin)
                {
                    return new Stubborn();
                }

                bench.Note("begins");
                return Observable.Interval(TimeSpan.FromSeconds(1), Clock)
                    .Take(ticksUntilItFails)
                    .Concat(Observable.Throw<long>(new InvalidOperationException("worn out")))
                    .Finally(() => bench.Note("ends"));
            }));

        public IObservable<long> Ticks { get; }

        public IObservable<Unit> Inits => Initialised;

        protected override void OnInit() => SetState(DevState.On);
    }

    private sealed class Stubborn : IObservable<long>
    {
        public IDisposable Subscribe(IObserver<long> observer) => throw new InvalidOperationException("no");
    }
}
