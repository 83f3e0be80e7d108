using System.Reactive.Linq;
using System.Reactive.Subjects;
using Microsoft.Reactive.Testing;
using RxDevices.Testing;

namespace RxDevices.Simulation.Tests.Motion;

public class AxisTests
{
    private readonly TestScheduler clock = new();

    [Fact]
    public void It_shows_each_order_each_period_of_a_movement_and_the_arrival()
    {
        var axis = new Axis(0, MotionLimits.Trapezoidal(2, 1), clock);
        var states = Record(axis);

        axis.MoveTo(10);
        clock.AdvanceBy(TimeSpan.FromSeconds(20));

        Assert.Equal(["0s 0 still", "0s 0", "2s 2", "4s 6", "6s 9.5", "7s 10 still"], states.Lines);
    }

    [Fact]
    public void Orders_on_the_way_count_from_where_it_is()
    {
        var axis = new Axis(0, MotionLimits.Trapezoidal(2, 1), clock);
        var states = Record(axis);

        axis.MoveTo(10);
        clock.AdvanceBy(TimeSpan.FromSeconds(3));
        axis.MoveTo(20);
        clock.AdvanceBy(TimeSpan.FromSeconds(3));
        axis.MoveTo(20);
        axis.Stop();
        clock.AdvanceBy(TimeSpan.FromSeconds(20));
        axis.Stop();
        clock.AdvanceBy(TimeSpan.FromSeconds(20));

        Assert.Equal(["0s 0 still", "0s 0", "2s 2", "3s 4", "5s 8", "6s 10", "8s 12 still"], states.Lines);
        Assert.Equal(12, axis.Target, 1e-5);
    }

    [Fact]
    public void An_observer_may_send_it_on_and_is_not_called_while_it_is_being_called()
    {
        var axis = new Axis(0, MotionLimits.Linear(1), clock);
        var states = Timeline.Of(
            axis.States(TimeSpan.FromSeconds(10)).Do(state => axis.MoveTo(state.IsMoving ? axis.Target : 3 - axis.Target)),
            state => $"{Math.Round(state.Position, 3)}",
            clock);

        clock.AdvanceBy(TimeSpan.FromSeconds(6.5));

        Assert.Equal("0s 0", states.Lines[0]);
        Assert.Equal(["3s 3", "6s 0"], states.Lines.Where(line => line is "3s 3" or "6s 0").Distinct());
        Assert.DoesNotContain(states.Lines, line => line.Contains("failed", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_comes_in_the_midst_of_a_movement_sees_the_rest_of_it()
    {
        var axis = new Axis(0, MotionLimits.Linear(1), clock);
        axis.MoveTo(5);
        clock.AdvanceBy(TimeSpan.FromSeconds(2.5));

        var states = Record(axis);
        clock.AdvanceBy(TimeSpan.FromSeconds(20));

        Assert.Equal(["0s 2.5", "1.5s 4", "2.5s 5 still"], states.Lines);
    }

    [Fact]
    public void Values_move_within_limits_and_end_on_their_targets()
    {
        using var targets = new Subject<double>();
        var values = Timeline.Of(
            targets.MoveWithin(MotionLimits.Trapezoidal(2, 1), TimeSpan.FromSeconds(2), clock), value => $"{Math.Round(value, 3)}", clock);

        targets.OnNext(0);
        targets.OnNext(10);
        clock.AdvanceBy(TimeSpan.FromSeconds(3));
        targets.OnNext(4);
        targets.OnCompleted();
        clock.AdvanceBy(TimeSpan.FromSeconds(20));

        Assert.Equal(["0s 0", "2s 2", "5s 6", "7s 4.343", "7.828428s 4", "7.828428s completed"], values.Lines);
    }

    private Timeline Record(Axis axis) => Timeline.Of(
        axis.States(TimeSpan.FromSeconds(2)), state => $"{Math.Round(state.Position, 3)}{(state.IsMoving ? "" : " still")}", clock);
}
