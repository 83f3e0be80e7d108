using System.Reactive.Concurrency;
using System.Reactive.Linq;
using System.Reactive.Subjects;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Devices;

public class FaultTests
{
    private readonly Bench bench = new();

    [Fact]
    public void A_stream_that_fails_with_a_refusal_becomes_a_failure_reading_and_the_device_goes_on()
    {
        var device = bench.Started(new Follower(bench));
        device.Readings.Subscribe(reading => bench.Note(reading.Failure?.Reason ?? $"{reading.Value}"));

        device.Sources[0].OnNext(1.5);
        device.Sources[0].OnError(new DevFailedException("Cold", "too cold", "Follower"));

        Assert.Equal(["0s 1.5", "0s Cold"], bench.Diary);
        Assert.Equal(DevState.On, device.State.Current);
        Assert.Empty(bench.Faults);
        Assert.Equal("too cold", ((IDevicePort)device).ReadNow("value").Failure!.Description);
    }

    [Fact]
    public void A_stream_that_breaks_is_a_fault_of_this_device_alone()
    {
        var device = bench.Started(new Follower(bench));
        var other = bench.Started(new Follower(bench, "test/bench/2"));
        bench.AdvanceTo(3);

        device.Sources[0].OnError(new InvalidOperationException("broken"));

        Assert.Equal(DevState.Fault, device.State.Current);
        Assert.Equal("The device broke while reading value: broken", device.Status.Current);
        Assert.Equal(DevState.On, other.State.Current);
        var fault = Assert.Single(bench.Faults);
        Assert.Equal("test/bench/1", fault.Device.ToString());
        Assert.Equal(bench.Clock.Now, fault.Time);
        Assert.Equal("reading value", fault.Place);
        Assert.IsType<InvalidOperationException>(fault.Exception);
        Assert.Equal(
            "DevFailed[\nDevError[\n    desc = InvalidOperationException: broken\n  origin = Follower, reading value\n"
            + "  reason = API_StdException\nseverity = ERR]\n]",
            $"{((IDevicePort)device).ReadNow("value").Failure}");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Init_recovers_and_restarts_a_stream_that_failed(bool refusal)
    {
        var device = bench.Started(new Follower(bench));
        device.Readings.Subscribe(reading => bench.Note(reading.Failure?.Reason ?? $"{reading.Value}"));
        device.Sources[0].OnError(refusal ? new DevFailedException("Cold", "", "") : new InvalidOperationException());

        ((IDevicePort)device).ExecuteNow("Init");
        device.Sources[1].OnNext(2.5);

        Assert.Equal(DevState.On, device.State.Current);
        Assert.Equal([refusal ? "0s Cold" : "0s API_StdException", "0s 2.5"], bench.Diary);
    }

    [Fact]
    public void Init_leaves_a_stream_alone_that_goes_on()
    {
        var device = bench.Started(new Follower(bench));

        ((IDevicePort)device).ExecuteNow("Init");

        Assert.Single(device.Sources);
    }

    [Fact]
    public void A_device_that_goes_lets_its_sources_go()
    {
        var device = bench.Started(new Follower(bench));
        Assert.True(device.Sources[0].HasObservers);

        device.Dispose();

        Assert.False(device.Sources[0].HasObservers);
    }

    [Fact]
    public void A_device_whose_stream_breaks_at_its_start_is_in_FAULT()
    {
        var failing = bench.Started(new Unlucky(bench, Observable.Throw<double>(new InvalidOperationException("at once"))));
        var throwing = bench.Started(new Unlucky(
            bench, Observable.Create<double>(new Func<IObserver<double>, Action>(_ => throw new InvalidOperationException("no start")))));

        Assert.Equal(DevState.Fault, failing.State.Current);
        Assert.Equal(DevState.Fault, throwing.State.Current);
        Assert.Equal(["at once", "no start"], bench.Faults.Select(fault => fault.Exception.Message));
        Assert.Equal("API_StdException", ((IDevicePort)throwing).ReadNow("first").Failure!.Reason);
        Assert.Equal(7.5, ((IDevicePort)throwing).ReadNow("second").Value);
    }

    [Fact]
    public void A_start_that_refuses_or_breaks_leaves_the_device_in_FAULT_with_the_reason_in_words()
    {
        var refusing = bench.Started(new Beginner(bench, () => throw new DevFailedException("Cold", "too cold", "Beginner")));
        var broken = bench.Started(new Beginner(bench, () => throw new InvalidOperationException("broken")));

        Assert.Equal(DevState.Fault, refusing.State.Current);
        Assert.Equal(
            "DevFailed[\nDevError[\n    desc = too cold\n  origin = Beginner\n  reason = Cold\nseverity = ERR]\n]",
            refusing.Status.Current);
        Assert.Equal(DevState.Fault, broken.State.Current);
        Assert.Equal("The device broke while initialising: broken", broken.Status.Current);
        Assert.Equal("initialising", Assert.Single(bench.Faults).Place);
    }

    [Fact]
    public void A_subscriber_that_throws_is_cut_off_alone_and_reported_and_the_device_is_untouched()
    {
        var device = bench.Started(new Follower(bench));
        device.Readings.Subscribe(_ => throw new InvalidOperationException("subscriber"));
        device.Readings.Subscribe(reading => bench.Note(reading.Value));

        device.Sources[0].OnNext(1.5);
        device.Sources[0].OnNext(2.5);

        Assert.Equal(["0s 1.5", "0s 2.5"], bench.Diary);
        Assert.Equal(DevState.On, device.State.Current);
        Assert.Equal("a subscriber of value", Assert.Single(bench.Faults).Place);
    }

    [Fact]
    public void A_launched_method_that_breaks_is_a_fault()
    {
        var device = bench.Started(new Beginner(bench, () => { }));

        device.Run(async cancellation =>
        {
            await device.Clock.Sleep(TimeSpan.FromSeconds(1), cancellation);
            throw new InvalidOperationException("launched");
        });
        bench.AdvanceTo(2);

        Assert.Equal(DevState.Fault, device.State.Current);
        Assert.Equal(("working", "launched"), (bench.Faults.Single().Place, bench.Faults.Single().Exception.Message));
    }

    private sealed class Follower : Device
    {
        public Follower(Bench bench, string name = "test/bench/1")
            : base(bench.Context(name)) =>
            Readings = Attribute("value", Observable.Defer(() =>
            {
                Sources.Add(new());
                return Sources[^1];
            }));

        public List<Subject<double>> Sources { get; } = [];

        public Attribute<double> Readings { get; }

        protected override void OnInit() => SetState(DevState.On);
    }

    private sealed class Unlucky : Device
    {
        public Unlucky(Bench bench, IObservable<double> values)
            : base(bench.Context())
        {
            Attribute("first", values);
            Attribute("second", Observable.Return(7.5));
        }

        protected override void OnInit() => SetState(DevState.On);
    }

    private sealed class Beginner(Bench bench, Action begin) : Device(bench.Context())
    {
        public void Run(Func<CancellationToken, Task> method) => Launch(method);

        protected override void OnInit() => begin();
    }
}
