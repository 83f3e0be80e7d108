using System.Reactive.Concurrency;
using System.Reactive.Linq;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Attributes;

public class KindsTests
{
    private readonly Bench bench = new();
    private readonly Gauge device;
    private readonly IDevicePort port;

    public KindsTests()
    {
        device = bench.Started(new Gauge(bench));
        port = device;
    }

    [Fact]
    public void One_that_follows_a_stream_has_no_value_before_the_first_and_then_the_last()
    {
        Assert.Equal(
            "DevFailed[\nDevError[\n    desc = Read value for attribute followed has not been updated\n"
            + "  origin = Device_3Impl::read_attributes_no_except\n  reason = API_AttrValueNotSet\nseverity = ERR]\n]",
            $"{port.ReadNow("followed").Failure}");

        bench.AdvanceTo(2.5);

        var reading = port.ReadNow("followed");
        Assert.Equal(1L, reading.Value);
        Assert.Equal(TimeSpan.FromSeconds(2), reading.Time - DateTimeOffset.MinValue);
        Assert.Equal(Quality.Valid, reading.Quality);
    }

    [Fact]
    public void One_that_follows_a_stream_subscribes_to_it_once_whoever_watches()
    {
        device.Followed.Subscribe();
        device.Followed.Values().Subscribe();
        port.Observe("FOLLOWED").Subscribe();
        port.ReadNow("followed");

        Assert.Equal(1, device.Subscriptions);
    }

    [Fact]
    public void One_that_is_asked_answers_anew_at_each_read_and_tells_those_who_watch()
    {
        device.Asked.Values().Subscribe(value => bench.Note($"watched {value}"));

        Assert.Equal(1, port.ReadNow("asked").Value);
        bench.AdvanceTo(1);
        Assert.Equal(2, port.ReadNow("asked").Value);

        Assert.Equal(["0s watched 1", "1s watched 2"], bench.Diary);
    }

    [Fact]
    public void One_that_takes_its_time_answers_when_it_is_done()
    {
        _ = bench.Follow(port.Read("slow"), "read");
        device.Slow.Read().Subscribe(reading => bench.Note($"observed {reading.Value}"), () => bench.Note("completed"));

        bench.AdvanceTo(1.9);
        Assert.Empty(bench.Diary);
        bench.AdvanceTo(5);

        Assert.Equal(["2s read 42", "2s observed 42", "2s completed"], bench.Diary);
        port.Observe("slow").Subscribe(reading => Assert.Equal(TimeSpan.FromSeconds(2), reading.Time - DateTimeOffset.MinValue));
    }

    [Fact]
    public void One_that_asks_an_observable_takes_its_first_value()
    {
        _ = bench.Follow(port.Read("oneshot"), "read");

        bench.AdvanceTo(5);

        Assert.Equal(["3s read 0"], bench.Diary);
    }

    [Fact]
    public void One_whose_observable_ends_empty_has_no_value()
    {
        Assert.Equal("API_AttrValueNotSet", port.ReadNow("empty").Failure!.Reason);
        Assert.Equal("Read value for attribute empty has not been updated", port.ReadNow("empty").Failure!.Description);
        Assert.Empty(bench.Faults);
    }

    [Fact]
    public void One_that_is_set_says_what_was_set_last()
    {
        Assert.Equal(1.5, port.ReadNow("setting").Value);

        port.WriteNow("SETTING", 2.5);

        Assert.Equal(2.5, port.ReadNow("Setting").Value);
    }

    [Fact]
    public void One_that_refuses_answers_a_reading_with_the_failure_and_the_device_goes_on()
    {
        device.Refusing.Subscribe(reading => bench.Note(reading.Failure!.Reason));

        Assert.Equal("Cold", port.ReadNow("refusing").Failure!.Reason);

        Assert.Equal(["0s Cold"], bench.Diary);
        Assert.Equal(DevState.On, device.State.Current);
        Assert.Empty(bench.Faults);
    }

    [Fact]
    public void A_typed_read_of_one_that_refuses_ends_in_the_exception()
    {
        Exception? refusal = null;

        device.Refusing.Read().Subscribe(_ => { }, exception => refusal = exception);

        Assert.Equal("Cold", Assert.IsType<DevFailedException>(refusal).Failure.Reason);
    }

    [Theory]
    [InlineData("breaking")]
    [InlineData("breaking later")]
    public void One_that_breaks_is_a_fault_of_the_device(string attribute)
    {
        _ = bench.Follow(port.Read(attribute), "read");
        bench.AdvanceTo(5);

        Assert.Contains("read API_StdException", Assert.Single(bench.Diary), StringComparison.Ordinal);
        Assert.Equal(DevState.Fault, device.State.Current);
        Assert.Equal(($"reading {attribute}", "broken"), (bench.Faults.Single().Place, bench.Faults.Single().Exception.Message));
    }

    [Fact]
    public void Readings_of_a_stream_keep_their_time_quality_and_failure()
    {
        var readings = new List<string>();
        device.Rated.Subscribe(reading => readings.Add($"{reading.Quality} {(reading.HasValue ? reading.Value : 0)}"));
        var values = new List<double>();
        device.Rated.Values().Subscribe(values.Add);

        bench.AdvanceTo(5);

        Assert.Equal(["Alarm 99.5", "Invalid 0", "Changing 98.5"], readings);
        Assert.Equal([99.5, 98.5], values);
    }

    [Fact]
    public void A_name_that_no_attribute_has_is_refused()
    {
        var refusal = AtOnce.Refusal(() => port.ReadNow("nope"));

        Assert.Equal(("API_AttrNotFound", "nope attribute not found"), (refusal.Reason, refusal.Description));
        Assert.Equal("API_AttrNotFound", AtOnce.Refusal(() => port.WriteNow("nope", 1)).Reason);
        Assert.Equal("API_AttrNotFound", AtOnce.Refusal(() => port.Observe("nope")).Reason);
    }

    private sealed class Gauge : Device
    {
        private int asked;

        public Gauge(Bench bench)
            : base(bench.Context())
        {
            Followed = Attribute("followed", Observable.Defer(() =>
            {
                Subscriptions++;
                return Observable.Interval(TimeSpan.FromSeconds(1), Clock);
            }));
            Asked = Attribute("asked", () => ++asked);
            Slow = Attribute("slow", async cancellation =>
            {
                await Clock.Sleep(TimeSpan.FromSeconds(2), cancellation);
                return 42L;
            });
            Attribute("oneshot", () => Observable.Timer(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(1), Clock));
            Attribute("empty", Observable.Empty<double>);
            Setting("setting", 1.5);
            Refusing = Attribute("refusing", new Func<double>(() => throw new DevFailedException("Cold", "too cold", "Gauge")));
            Attribute("breaking", new Func<double>(() => throw new InvalidOperationException("broken")));
            Attribute<double>("breaking later", async cancellation =>
            {
                await Clock.Sleep(TimeSpan.FromSeconds(1), cancellation);
                throw new InvalidOperationException("broken");
            });
            Rated = Attribute("rated", Observable.Timer(TimeSpan.FromSeconds(1), Clock).SelectMany(_ => new[]
            {
                Reading.Of(99.5, Clock.Now, Quality.Alarm),
                Reading.Of(0.0, Clock.Now, Quality.Invalid),
                Reading.Of(98.5, Clock.Now, Quality.Changing),
            }));
        }

        public int Subscriptions { get; private set; }

        public Attribute<long> Followed { get; }

        public Attribute<int> Asked { get; }

        public Attribute<long> Slow { get; }

        public Attribute<double> Refusing { get; }

        public Attribute<double> Rated { get; }

        protected override void OnInit() => SetState(DevState.On);
    }
}
