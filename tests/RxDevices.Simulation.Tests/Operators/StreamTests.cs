using System.Reactive.Linq;
using System.Reactive.Subjects;
using Microsoft.Reactive.Testing;
using RxDevices.Testing;

namespace RxDevices.Simulation.Tests.Operators;

public class StreamTests
{
    private readonly TestScheduler clock = new();

    [Fact]
    public void A_plant_follows_its_inputs_and_shows_itself_each_period_and_at_each_input()
    {
        using var watts = new Subject<double>();
        var body = new ThermalBody(heatCapacity: 1, losses: 0, surroundings: 20);
        var degrees = Timeline.Of(watts.Drive(body, TimeSpan.FromSeconds(1), clock), now => $"{Math.Round(now.Temperature, 4)}", clock);

        watts.OnNext(1);
        clock.AdvanceBy(TimeSpan.FromSeconds(2.5));
        watts.OnNext(-2);
        clock.AdvanceBy(TimeSpan.FromSeconds(2));
        watts.OnCompleted();

        Assert.Equal(["0s 20", "1s 21", "2s 22", "2.5s 22.5", "3s 21.5", "4s 19.5", "4.5s completed"], degrees.Lines);
    }

    [Fact]
    public void A_plant_looked_at_a_thousand_times_is_exactly_where_one_look_would_find_it()
    {
        var lag = new FirstOrderLag(TimeSpan.FromSeconds(100));
        FirstOrderLag? last = null;
        using var subscription = Observable.Return(1.0).Concat(Observable.Never<double>())
            .Drive(lag, TimeSpan.FromSeconds(0.1), clock).Subscribe(now => last = now);

        clock.AdvanceBy(TimeSpan.FromSeconds(100));

        Assert.Equal(lag.After(TimeSpan.FromSeconds(100), 1).Output, last!.Output);
    }

    [Fact]
    public void A_loop_of_controller_and_plant_runs_on_the_clock_as_in_one_go()
    {
        var loop = new ControlLoop<FirstOrderLag>(
            new(new() { Gain = 3, IntegralTime = TimeSpan.FromSeconds(2) }), new FirstOrderLag(TimeSpan.FromSeconds(5)));
        ControlLoop<FirstOrderLag>? last = null;
        using var subscription = Observable.Return(10.0).Concat(Observable.Never<double>())
            .Drive(loop, TimeSpan.FromSeconds(0.37), clock).Subscribe(now => last = now);

        clock.AdvanceBy(TimeSpan.FromSeconds(37));

        Assert.Equal(loop.After(TimeSpan.FromSeconds(37), 10).Output, last!.Output);
        Assert.Equal(10, last.Output, 0.01);
    }

    [Fact]
    public void Values_are_rounded_cut_off_and_noisy() => Assert.Equal(
        ["0 0.5 1", "0.2 0.3 0.5", "-0.61 1.02 0.24"],
        new[]
        {
            Print(Of(0.2, 0.3, 0.9).Quantize(0.5)), Print(Of(0.2, 0.3, 0.9).Clamp(0, 0.5)),
            Print(Of(0, 0.4, 0.9).WithNoise(1, new(1, "noise")).Select(value => Math.Round(value, 2))),
        });

    [Fact]
    public void Backlash_follows_only_when_the_play_is_crossed() =>
        Assert.Equal("0 1 4 4 4 2 2 3", Print(Of(0, 2, 5, 4, 3, 1, 3, 4).Backlash(2)));

    [Fact]
    public void Hysteresis_keeps_what_it_was_between_its_thresholds() =>
        Assert.Equal("0 0 1 1 0 0 1", Print(Of(0, 4, 5, 3, 2, 4, 9).Hysteresis(2, 5).Select(isOn => isOn ? 1.0 : 0)));

    [Fact]
    public void Occasions_count_from_the_subscription()
    {
        clock.AdvanceBy(TimeSpan.FromSeconds(100));
        var second = TimeSpan.FromSeconds(1);
        var occasions = Occasions.Once(second * 1.5, second * 2);
        var ramp = Signal.Ramp(0, 1).Every(second, clock);
        var spikes = Timeline.Of(ramp.Spikes(10, occasions, clock), null, clock);
        var dropouts = Timeline.Of(ramp.Dropouts(occasions, double.NaN, clock), null, clock);
        var stuck = Timeline.Of(ramp.Stuck(occasions, clock), null, clock);
        var late = Timeline.Of(ramp.DeadTime(second * 2, -1, clock), null, clock);
        var drifting = Timeline.Of(
            ramp.Plus(Signal.Ramp(0, 0.5), clock), value => $"{Math.Round(value, 3)}", clock);

        clock.AdvanceBy(second * 4);

        Assert.Equal(["0s 0", "1s 1", "2s 12", "3s 13", "4s 4"], spikes.Lines);
        Assert.Equal(["0s 0", "1s 1", "2s NaN", "3s NaN", "4s 4"], dropouts.Lines);
        Assert.Equal(["0s 0", "1s 1", "2s 1", "3s 1", "4s 4"], stuck.Lines);
        Assert.Equal(["0s -1", "2s 0", "3s 1", "4s 2"], late.Lines);
        Assert.Equal(["0s 0", "1s 1.5", "2s 3", "3s 4.5", "4s 6"], drifting.Lines);
    }

    private static IObservable<double> Of(params double[] values) => values.ToObservable();

    private static string Print(IObservable<double> values) =>
        string.Join(' ', values.ToEnumerable().Select(value => value.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
