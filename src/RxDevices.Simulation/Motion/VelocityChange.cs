namespace RxDevices.Simulation;

/// <summary>
/// The fastest change from a velocity and an acceleration to another velocity and no acceleration: the jerk one way, perhaps the highest
/// acceleration for a while, the jerk the other way.
/// </summary>
/// <param name="Jerk">The jerk of the beginning, in u/s³; that of the end is its opposite.</param>
/// <param name="Begin">The seconds of the beginning.</param>
/// <param name="Hold">The seconds at the highest acceleration.</param>
/// <param name="End">The seconds of the end.</param>
internal readonly record struct VelocityChange(double Jerk, double Begin, double Hold, double End)
{
    /// <summary>The change to a velocity.</summary>
    public static VelocityChange To(double wanted, double velocity, double acceleration, MotionLimits limits)
    {
        var (most, jerk) = (limits.Acceleration, limits.Jerk);

        // Where the velocity goes when the acceleration is but taken away says to which side to accelerate.
        var side = Math.Sign(wanted - Natural(velocity, acceleration, limits));
        if (side == 0)
        {
            return new(Math.Sign(acceleration) * jerk, 0, 0, Math.Abs(acceleration) / jerk);
        }

        var gain = side * (wanted - velocity);
        var peak = Math.Sqrt(Math.Max(0, (gain * jerk) + (acceleration * acceleration / 2)));
        var hold = 0.0;
        if (peak > most)
        {
            peak = most;
            hold = (gain - (((2 * most * most) - (acceleration * acceleration)) / (2 * jerk))) / most;
        }

        return new(side * jerk, Math.Max(0, peak - (side * acceleration)) / jerk, Math.Max(0, hold), peak / jerk);
    }

    /// <summary>The velocity that is reached when the acceleration is taken away as fast as the jerk allows.</summary>
    public static double Natural(double velocity, double acceleration, MotionLimits limits) =>
        velocity + (acceleration * Math.Abs(acceleration) / (2 * limits.Jerk));

    /// <summary>How far it goes meanwhile, in u.</summary>
    public double Distance(double velocity, double acceleration)
    {
        var phase = new MotionPhase(0, 0, velocity, acceleration, Jerk).After(Begin);
        phase = (phase with { Jerk = 0 }).After(Hold);
        return (phase with { Jerk = -Jerk }).After(End).Position;
    }
}
