using CsCheck;

namespace RxDevices.Simulation.Tests.Motion;

public class MotionTests
{
    private static readonly Gen<MotionLimits> AnyLimits = Gen.OneOf(
        Gen.Double[0.1, 50].Select(MotionLimits.Linear),
        Gen.Select(Gen.Double[0.1, 50], Gen.Double[0.1, 50]).Select(MotionLimits.Trapezoidal),
        Gen.Select(Gen.Double[0.1, 50], Gen.Double[0.1, 50], Gen.Double[0.1, 500]).Select(MotionLimits.SCurve));

    // A story: targets, each given some part of the movement before into it; null stops.
    private static readonly Gen<(double Part, double? Target)[]> AnyStory =
        Gen.Select(Gen.Double[0, 1.1], Gen.Nullable(Gen.Double[-100, 100])).Array[1, 8];

    [Fact]
    public void A_trapezoid_goes_up_is_steady_and_comes_down()
    {
        var motion = Simulation.Motion.Rest(0, MotionLimits.Trapezoidal(2, 1)).MoveTo(10, TimeSpan.Zero);

        Assert.Equal((10, TimeSpan.FromSeconds(7)), (motion.Target, motion.Duration));
        Assert.Equal([0, 0.5, 2, 4, 6, 8, 9.5, 10, 10], Enumerable.Range(0, 9).Select(second => motion.Position.At(TimeSpan.FromSeconds(second))));
        Assert.Equal(new(0.125, 0.5, 1, true), motion.StateAt(TimeSpan.FromSeconds(0.5)));
        Assert.Equal(new(10, 0, 0, false), motion.StateAt(TimeSpan.FromSeconds(7)));
    }

    [Fact]
    public void A_short_trapezoid_is_a_triangle_and_a_line_is_a_line()
    {
        var triangle = Simulation.Motion.Rest(0, MotionLimits.Trapezoidal(20, 1)).MoveTo(-4, TimeSpan.Zero);
        var line = Simulation.Motion.Rest(0, MotionLimits.Linear(2)).MoveTo(-4, TimeSpan.Zero);

        Assert.Equal((4, -2), (triangle.Duration.TotalSeconds, triangle.StateAt(TimeSpan.FromSeconds(2)).Position));
        Assert.Equal((2, -3), (line.Duration.TotalSeconds, line.StateAt(TimeSpan.FromSeconds(1.5)).Position));
    }

    [Fact]
    public void An_S_curve_ramps_its_acceleration()
    {
        var motion = Simulation.Motion.Rest(0, MotionLimits.SCurve(2, 1, 1)).MoveTo(10, TimeSpan.Zero);

        // 3 s up (1 s of jerk, 1 s steady, 1 s of jerk), 2 s steady, 3 s down.
        Assert.Equal(8, motion.Duration.TotalSeconds, 1e-6);
        Assert.Equal([0, 0.5, 1.5, 2, 2, 2, 1.5, 0.5, 0], Enumerable.Range(0, 9)
            .Select(second => Math.Round(motion.StateAt(TimeSpan.FromSeconds(second)).Velocity, 6) + 0.0));
        Assert.Equal(3, motion.StateAt(TimeSpan.FromSeconds(3)).Position, 1e-9);
    }

    [Fact]
    public void A_new_target_bends_the_movement_and_one_too_near_is_passed_and_come_back_to()
    {
        var first = Simulation.Motion.Rest(0, MotionLimits.Trapezoidal(2, 1)).MoveTo(10, TimeSpan.Zero);
        var second = first.MoveTo(4, TimeSpan.FromSeconds(3));

        Assert.Equal(new(4, 2, 0, true), first.StateAt(TimeSpan.FromSeconds(3)));
        Assert.Equal(6, second.StateAt(TimeSpan.FromSeconds(2)).Position, 1e-9);
        Assert.Equal(new(4, 0, 0, false), second.StateAt(second.Duration));
    }

    [Fact]
    public void A_stop_brakes_within_the_limits_and_rests_where_it_comes_to()
    {
        var stopped = Simulation.Motion.Rest(0, MotionLimits.Trapezoidal(2, 1)).MoveTo(10, TimeSpan.Zero).Stop(TimeSpan.FromSeconds(3));

        Assert.Equal((6, 2), (stopped.Target, stopped.Duration.TotalSeconds));
    }

    [Fact]
    public void Retargeted_and_stopped_at_any_instant_it_never_exceeds_its_limits_nor_jumps() =>
        Gen.Select(AnyLimits, AnyStory).Sample((limits, story) => Play(limits, story, (motion, end) =>
        {
            var before = motion.StateAt(TimeSpan.Zero);
            // At least a tick, so that an infinite acceleration times the span is infinite.
            var span = (end / 200.0) + TimeSpan.FromTicks(1);
            for (var look = 0; look <= 200; look++)
            {
                var elapsed = span * look;
                var now = motion.StateAt(elapsed);
                var seconds = span.TotalSeconds;
                Assert.True(Math.Abs(now.Velocity) <= limits.Velocity * (1 + 1e-9), $"{now} at {elapsed}");
                Assert.True(Math.Abs(now.Acceleration) <= limits.Acceleration * (1 + 1e-9), $"{now} at {elapsed}");
                Assert.True(Math.Abs(now.Position - before.Position) <= (limits.Velocity * seconds * (1 + 1e-6)) + 1e-7, $"{now} after {before}");
                Assert.True(Math.Abs(now.Velocity - before.Velocity) <= (limits.Acceleration * seconds) + 1e-5, $"{now} after {before}");
                Assert.True(Math.Abs(now.Acceleration - before.Acceleration) <= (limits.Jerk * seconds) + 1e-4, $"{now} after {before}");
                before = now;
            }
        }));

    [Fact]
    public void Velocity_is_what_the_position_does_and_the_end_is_rest_on_the_target() =>
        Gen.Select(AnyLimits, AnyStory).Sample((limits, story) => Play(limits, story, (motion, end) =>
        {
            // Simpson's rule over each of many pieces, whatever the phases.
            var pieces = 4000;
            var seconds = end.TotalSeconds / pieces;
            var travelled = Enumerable.Range(0, pieces).Sum(piece => seconds / 6 * (
                motion.StateAt(end * (piece / (double)pieces)).Velocity
                + (4 * motion.StateAt(end * ((piece + 0.5) / pieces)).Velocity)
                + motion.StateAt(end * ((piece + 1) / (double)pieces)).Velocity));
            var moved = motion.StateAt(end).Position - motion.StateAt(TimeSpan.Zero).Position;

            Assert.Equal(moved, travelled, (2 * limits.Velocity * (seconds + 1e-7)) + 1e-9);
            Assert.Equal(new(motion.Target, 0, 0, false), motion.StateAt(motion.Duration));
            Assert.Equal(motion.Target, motion.StateAt(motion.Duration - TimeSpan.FromTicks(1)).Position, 1e-4);
        }), iter: 50);

    [Fact]
    public void Sent_on_a_little_further_while_it_brakes_it_does_not_pass_its_target() =>
        Gen.Select(Gen.Double[1, 10], Gen.Double[1, 10], Gen.Double[1, 50], Gen.Double[0.3, 1]).Sample((velocity, acceleration, jerk, part) =>
        {
            var first = Simulation.Motion.Rest(0, MotionLimits.SCurve(velocity, acceleration, jerk)).MoveTo(50, TimeSpan.Zero);
            var second = first.MoveTo(50.5, first.Duration * part);

            return Enumerable.Range(0, 100).All(look => second.StateAt(second.Duration * (look / 100.0)).Position <= 50.5 + 1e-9);
        });

    private static bool Play(MotionLimits limits, (double Part, double? Target)[] story, Action<Simulation.Motion, TimeSpan> look)
    {
        var motion = Simulation.Motion.Rest(0, limits).MoveTo(20, TimeSpan.Zero);
        foreach (var (part, target) in story)
        {
            var end = motion.Duration * part;
            look(motion, end);
            motion = target is { } place ? motion.MoveTo(place, end) : motion.Stop(end);
        }

        look(motion, motion.Duration);
        return true;
    }
}
