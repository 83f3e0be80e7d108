using System.Reactive;
using System.Reactive.Linq;
using System.Reactive.Subjects;
using RxDevices.Devices;
using RxDevices.Testing;

namespace RxDevices.Tool.Tests.Plotting;

public sealed class RecordingTests : IDisposable
{
    private readonly DeviceTestContext devices = new();
    private readonly Subject<Unit> sooner = new();
    private Recording? recorded;

    [Fact]
    public void What_changes_holds_until_the_next_change_and_to_the_end()
    {
        var supply = devices.Add("lab/supply/1", context => new PowerSupply(context));
        Record(TimeSpan.FromSeconds(10), ("current_setpoint", supply.CurrentSetPoint));
        devices.AdvanceBy(TimeSpan.FromSeconds(2));
        supply.CurrentSetPoint.Set(1.5);

        devices.AdvanceBy(TimeSpan.FromSeconds(7.5));
        Assert.Null(recorded);
        devices.AdvanceBy(TimeSpan.FromSeconds(0.5));

        Assert.Equal(["current_setpoint: 0s 0, 2s 1.5, 10s 1.5"], Lines());
    }

    [Fact]
    public void Somebody_may_end_it_sooner()
    {
        Record(TimeSpan.FromSeconds(10), ("x", Observable.Interval(TimeSpan.FromSeconds(1), devices.Clock).Select(At)));
        devices.AdvanceBy(TimeSpan.FromSeconds(2.5));

        sooner.OnNext(Unit.Default);

        Assert.Equal(["x: 1s 0, 2s 1, 2.5s 1"], Lines());
    }

    [Fact]
    public void What_fails_leaves_a_gap_and_what_ends_leaves_the_others_their_time()
    {
        var refusal = new DevFailedException("API_AttrNotAllowed", "not now", "test");
        var failing = Observable.Return<Reading>(Reading.Failed<double>(refusal.Failure, devices.Clock.Now));
        Record(
            TimeSpan.FromSeconds(2),
            ("gap", Observable.Return(At(7)).Concat(failing).Concat(Observable.Return(At(8)))),
            ("lost", Observable.Throw<Reading>(refusal)),
            ("other", Observable.Interval(TimeSpan.FromSeconds(1.5), devices.Clock).Select(At)));
        devices.AdvanceBy(TimeSpan.FromSeconds(2));

        Assert.Equal(["gap: 0s 7, 0s NaN, 0s 8, 2s 8", "lost: ", "other: 1.5s 0, 2s 0"], Lines());
        Assert.Same(refusal, recorded!.Traces[1].End);
    }

    [Fact]
    public void More_points_than_can_be_kept_are_thinned_out()
    {
        var trace = new Trace("x", "", isHeld: false);
        for (var i = 0; i < 3 * Trace.MostPoints; i++)
        {
            trace.Add(TimeSpan.FromSeconds(i), i);
        }

        Assert.True(trace.Points.Count is > Trace.MostPoints / 2 and < Trace.MostPoints);
        Assert.Equal([0, 4, 8, 12], trace.Points.Take(4).Select(point => point.Value));
        Assert.All(trace.Points, point => Assert.Equal(0, point.Value % 4));
    }

    public void Dispose()
    {
        sooner.Dispose();
        devices.Dispose();
    }

    private void Record(TimeSpan span, params (string Name, IObservable<Reading> Readings)[] sources) => Recording
        .Of([.. sources.Select(source => (new Trace(source.Name, "", isHeld: true), source.Readings))], span, sooner, devices.Clock)
        .Subscribe(recording => recorded = recording);

    private Reading At(long value) => Reading.Of((double)value, devices.Clock.Now);

    private IEnumerable<string> Lines() => recorded!.Traces.Select(trace =>
        $"{trace.Name}: {string.Join(", ", trace.Points.Select(point => FormattableString.Invariant($"{point.Seconds:0.###}s {point.Value}")))}");
}
