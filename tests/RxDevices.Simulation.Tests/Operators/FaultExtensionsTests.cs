using System.Reactive.Linq;
using CsCheck;
using Microsoft.Reactive.Testing;
using RxDevices.Testing;

namespace RxDevices.Simulation.Tests.Operators;

public class FaultExtensionsTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly TestScheduler clock = new();
    private readonly RandomStream stream = new(1, "test");

    [Fact]
    public void Values_that_come_late_keep_their_order()
    {
        Assert.Equal(["2.5s 0", "3.5s 1", "4.5s 2", "4.5s completed"], Told(Counted(3).Late(1.5 * Second, TimeSpan.Zero, stream, clock)));

        Gen.ULong.Sample(seed =>
        {
            var later = new TestScheduler();
            var order = new List<long>();
            var at = new List<double>();
            using var subscription = Observable.Interval(0.1 * Second, later).Take(20).Late(Second, Second, new(seed, "jitter"), later).Subscribe(value =>
            {
                order.Add(value);
                at.Add(later.Now.TimeOfDay.TotalSeconds - (0.1 * (value + 1)));
            });
            later.AdvanceBy(10 * Second);
            Assert.Equal(Enumerable.Range(0, 20).Select(number => (long)number), order);
            Assert.All(at, delay => Assert.InRange(delay, -1e-6, 2 + 1e-6));
        });
    }

    [Fact]
    public void What_hangs_comes_when_it_is_over() => Assert.Equal(
        ["1s 0", "2s 1", "5.5s 2", "5.5s 3", "5.5s 4", "6s 5", "6s completed"], Told(Counted(6).Hang(2.5 * Second, 3 * Second, clock)));

    [Fact]
    public void Some_are_lost_and_some_come_twice()
    {
        Assert.Equal(["1s 0", "3s 2", "5s 4", "6s completed"], Told(Counted(6).Drop(Chance.Every(2), stream)));
        Assert.Equal(["1s 0", "2s 1", "3s 2", "3s 2", "4s 3", "4s completed"], Told(Counted(4).Duplicate(Chance.On(3), stream)));
        Assert.Equal(["1s 0", "4s 3", "4s completed"], Told(Counted(4).Gaps(Occasions.Once(1.5 * Second, 2 * Second), clock)));
    }

    [Fact]
    public void About_as_many_are_lost_as_the_probability_says()
    {
        var kept = 0;
        using var subscription = Observable.Range(0, 10_000).Drop(Chance.Of(0.3), stream).Subscribe(_ => kept++);

        Assert.InRange(kept, 6_850, 7_150);
    }

    [Fact]
    public void Some_readings_have_another_quality_and_some_fail()
    {
        var readings = Counted(4).Select(value => Reading.Of(value, clock.Now));
        var failure = DevFailed.Because("HW_Jam", "The valve is jammed", "test");

        Assert.Equal(
            ["1s 0 Valid", "2s 1 Warning", "3s 2 Valid", "4s 3 Warning", "4s completed"],
            Told(readings.WrongQuality(Quality.Warning, Chance.Every(2), stream).Select(reading => $"{reading.Value} {reading.Quality}")));
        Assert.Equal(
            ["1s 0", "2s HW_Jam", "3s 2", "4s 3", "4s completed"],
            Told(readings.Failures(failure, Chance.On(2), stream).Select(reading => reading.Failure?.Reason ?? $"{reading.Value}")));
    }

    private IObservable<long> Counted(int count) => Observable.Interval(Second, clock).Take(count);

    private IReadOnlyList<string> Told<T>(IObservable<T> values)
    {
        using var timeline = Timeline.Of(values, null, clock);
        clock.AdvanceBy(20 * Second);
        return timeline.Lines;
    }
}
