using System.Reactive.Linq;
using System.Reactive.Subjects;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Attributes;

/// <summary>Attributes that follow a stream of computations.</summary>
public class ComputedAttributeTests
{
    private readonly Bench bench = new();

    [Fact]
    public void What_nobody_looks_at_is_never_computed()
    {
        bench.Started(new Painter(bench));

        bench.AdvanceTo(100);

        Assert.Empty(bench.Diary);
    }

    [Fact]
    public void A_read_computes_the_newest_once_and_has_the_time_at_which_it_came()
    {
        var device = bench.Started(new Painter(bench));
        bench.AdvanceTo(3.5);

        var first = ((IDevicePort)device).ReadNow("picture");
        var second = ((IDevicePort)device).ReadNow("picture");

        Assert.Equal([2L], (long[])first.Value!);
        Assert.Equal(3, Math.Round(TimeSpan.FromTicks(first.Time.Ticks).TotalSeconds, 3));
        Assert.Same(first, second);
        Assert.Equal(["3.5s painting 2"], bench.Diary);
    }

    [Fact]
    public void While_somebody_watches_each_is_computed_as_it_comes()
    {
        var device = bench.Started(new Painter(bench));
        bench.AdvanceTo(1.5);

        var watching = device.Picture.Values().Subscribe(picture => bench.Note($"seen {picture[0]}"));
        bench.AdvanceTo(2.5);
        watching.Dispose();
        bench.AdvanceTo(10);

        Assert.Equal(["1.5s painting 0", "1.5s seen 0", "2s painting 1", "2s seen 1"], bench.Diary);
    }

    [Fact]
    public void A_second_watcher_begins_with_the_one_that_is_there()
    {
        var device = bench.Started(new Painter(bench));
        using var first = device.Picture.Subscribe();
        bench.AdvanceTo(1.5);

        using var second = device.Picture.Values().Subscribe(picture => bench.Note($"seen {picture[0]}"));

        Assert.Equal(["1s painting 0", "1.5s seen 0"], bench.Diary);
    }

    [Fact]
    public void Before_the_first_there_is_no_value() =>
        Assert.Equal(Reasons.ValueNotSet, ((IDevicePort)bench.Started(new Painter(bench))).ReadNow("picture").Failure!.Reason);

    [Fact]
    public void A_computation_that_refuses_is_a_reading_that_says_why_and_one_that_breaks_is_a_fault()
    {
        var computations = new Subject<Func<int>>();
        var device = bench.Started(new Follower(bench, computations));

        computations.OnNext(() => throw new DevFailedException("Dark", "no light", "here"));
        Assert.Equal("Dark", ((IDevicePort)device).ReadNow("value").Failure!.Reason);
        Assert.Empty(bench.Faults);

        computations.OnNext(() => throw new InvalidOperationException("broken"));
        Assert.Equal(Reasons.DeviceBroke, ((IDevicePort)device).ReadNow("value").Failure!.Reason);
        Assert.Equal("reading value", Assert.Single(bench.Faults).Place);

        computations.OnNext(() => 5);
        Assert.Equal(5, ((IDevicePort)device).ReadNow("value").Value);
    }

    [Fact]
    public void A_stream_that_ends_in_an_error_hides_what_was_not_computed()
    {
        var computations = new Subject<Func<int>>();
        var device = bench.Started(new Follower(bench, computations));

        computations.OnNext(() => 5);
        computations.OnError(new DevFailedException("Gone", "no more", "here"));

        Assert.Equal("Gone", ((IDevicePort)device).ReadNow("value").Failure!.Reason);
    }

    [Fact]
    public void Read_and_watched_from_many_threads_no_reading_goes_back_and_each_is_computed_once()
    {
        var computations = new Subject<Func<int>>();
        var device = bench.Started(new Follower(bench, computations));
        var (computed, backwards) = (0, 0);

        Crowd.Of(4, thread =>
        {
            var last = -1;
            for (var i = 0; i < 5_000; i++)
            {
                if (thread == 0)
                {
                    var value = i;
                    computations.OnNext(() =>
                    {
                        Interlocked.Increment(ref computed);
                        return value;
                    });
                }
                else
                {
                    using var watching = device.Value.Values().Subscribe(value =>
                    {
                        backwards += value < last ? 1 : 0;
                        last = value;
                    });
                }
            }
        });

        Assert.Equal(0, backwards);
        Assert.InRange(computed, 0, 5_000);
        Assert.Equal(4_999, ((IDevicePort)device).ReadNow("value").Value);
        Assert.Empty(bench.Faults);
    }

    private sealed class Painter : Device
    {
        public Painter(Bench bench)
            : base(bench.Context()) => Picture = Attribute(
                "picture",
                Observable.Interval(TimeSpan.FromSeconds(1), Clock).Select(tick => new Func<long[]>(() =>
                {
                    bench.Note($"painting {tick}");
                    return [tick];
                })));

        public Attribute<long[]> Picture { get; }
    }

    private sealed class Follower : Device
    {
        public Follower(Bench bench, IObservable<Func<int>> computations)
            : base(bench.Context()) => Value = Attribute("value", computations);

        public Attribute<int> Value { get; }
    }
}
