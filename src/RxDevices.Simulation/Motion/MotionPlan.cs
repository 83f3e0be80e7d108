namespace RxDevices.Simulation;

/// <summary>The phases of a movement, put down one after the other.</summary>
/// <remarks>One owner at a time.</remarks>
internal sealed class MotionPlan(double position, double velocity, double acceleration)
{
    private readonly List<MotionPhase> phases = new(8);
    private MotionPhase now = new(0, position, velocity, acceleration, 0);

    /// <summary>From a state to rest on a target, within limits.</summary>
    public static MotionPlan To(double target, MotionState from, MotionLimits limits)
    {
        var plan = new MotionPlan(from.Position, from.Velocity, from.Acceleration);
        var distance = target - from.Position;
        if (double.IsPositiveInfinity(limits.Acceleration))
        {
            plan.Cruise(Math.Abs(distance) / limits.Velocity, Math.Sign(distance) * limits.Velocity);
        }
        else if (double.IsPositiveInfinity(limits.Jerk))
        {
            plan.Trapezoid(distance, limits);
        }
        else
        {
            SCurve.Plan(plan, distance, limits);
        }

        return plan;
    }

    /// <summary>From a state to rest, as fast as the limits allow.</summary>
    public static MotionPlan ToRest(MotionState from, MotionLimits limits)
    {
        var plan = new MotionPlan(from.Position, from.Velocity, from.Acceleration);
        if (double.IsPositiveInfinity(limits.Acceleration))
        {
            return plan;
        }

        if (double.IsPositiveInfinity(limits.Jerk))
        {
            plan.Accelerate(Math.Abs(from.Velocity) / limits.Acceleration, -Math.Sign(from.Velocity) * limits.Acceleration);
        }
        else
        {
            plan.Add(VelocityChange.To(0, from.Velocity, from.Acceleration, limits), 0);
        }

        return plan;
    }

    /// <summary>The velocity where the plan has come to, in u/s.</summary>
    public double Velocity => now.Velocity;

    /// <summary>The acceleration where the plan has come to, in u/s².</summary>
    public double Acceleration => now.Acceleration;

    /// <summary>Goes on at one velocity.</summary>
    public void Cruise(double seconds, double velocity) => Put(seconds, now with { Velocity = velocity, Acceleration = 0, Jerk = 0 });

    /// <summary>Changes the velocity, and has it to the last bit.</summary>
    public void Add(VelocityChange change, double reached)
    {
        Put(change.Begin, now with { Jerk = change.Jerk });
        Put(change.Hold, now with { Jerk = 0 });
        Put(change.End, now with { Jerk = -change.Jerk });
        now = now with { Velocity = reached, Acceleration = 0 };
    }

    /// <summary>The phases, the last of them at rest; without a target it rests where it has come to.</summary>
    public MotionPhase[] AtRest(double? target = null) =>
        [.. phases, new(now.Start, target ?? now.Position, 0, 0, 0)];

    private void Accelerate(double seconds, double acceleration) => Put(seconds, now with { Acceleration = acceleration, Jerk = 0 });

    // Time-optimal: the braking distance says to which side to go, the distance left how fast.
    private void Trapezoid(double distance, MotionLimits limits)
    {
        var (velocity, acceleration) = (now.Velocity, limits.Acceleration);
        var side = Math.Sign(distance - (velocity * Math.Abs(velocity) / (2 * acceleration)));
        if (side == 0)
        {
            Accelerate(Math.Abs(velocity) / acceleration, -Math.Sign(velocity) * acceleration);
            return;
        }

        var peak = Math.Min(limits.Velocity, Math.Sqrt(Math.Max(0, (side * distance * acceleration) + (velocity * velocity / 2))));
        var left = (side * distance) - (((2 * peak * peak) - (velocity * velocity)) / (2 * acceleration));
        Accelerate(Math.Max(0, peak - (side * velocity)) / acceleration, side * acceleration);
        Cruise(peak > 0 ? Math.Max(0, left) / peak : 0, side * peak);
        Accelerate(peak / acceleration, -side * acceleration);
    }

    private void Put(double seconds, MotionPhase phase)
    {
        if (seconds > 0)
        {
            phases.Add(phase);
            now = phase.After(seconds);
        }
    }
}
