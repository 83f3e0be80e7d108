namespace RxDevices.Simulation;

/// <summary>Movements with limited jerk: to a peak velocity, steady if it is far, and to rest.</summary>
/// <remarks>
/// Each phase is exact. The peak velocity has no closed form from a state in motion; it is found by halving an interval down to neighbouring
/// numbers, and a steady phase takes up what is left of the distance.
/// </remarks>
internal static class SCurve
{
    /// <summary>Puts down the phases from the plan's state over a distance to rest.</summary>
    public static void Plan(MotionPlan plan, double distance, MotionLimits limits)
    {
        var (velocity, acceleration) = (plan.Velocity, plan.Acceleration);
        var stopping = VelocityChange.To(0, velocity, acceleration, limits).Distance(velocity, acceleration);
        if (distance == stopping)
        {
            plan.Add(VelocityChange.To(0, velocity, acceleration, limits), 0);
            return;
        }

        // Seen so that the target lies ahead of where it would stop.
        var side = distance > stopping ? 1 : -1;
        var peak = side * Peak(side * distance, side * velocity, side * acceleration, limits);
        var left = distance - Distance(peak, velocity, acceleration, limits);
        plan.Add(VelocityChange.To(peak, velocity, acceleration, limits), peak);
        if (left * side > 0 && peak != 0)
        {
            plan.Cruise(left / peak, peak);
        }

        plan.Add(VelocityChange.To(0, peak, 0, limits), 0);
    }

    // The distance is that of stopping at a peak of 0, and grows with the peak beyond the natural velocity; in between it may go up and
    // down again, but it is continuous, so an interval with the wanted distance between its ends holds a peak that fits.
    private static double Peak(double distance, double velocity, double acceleration, MotionLimits limits)
    {
        var natural = Math.Clamp(VelocityChange.Natural(velocity, acceleration, limits), 0, limits.Velocity);
        var (low, high) = Distance(natural, velocity, acceleration, limits) > distance ? (0, natural) : (natural, limits.Velocity);
        if (Distance(high, velocity, acceleration, limits) <= distance)
        {
            return high;
        }

        while (true)
        {
            var middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
            {
                return low;
            }

            (low, high) = Distance(middle, velocity, acceleration, limits) <= distance ? (middle, high) : (low, middle);
        }
    }

    private static double Distance(double peak, double velocity, double acceleration, MotionLimits limits) =>
        VelocityChange.To(peak, velocity, acceleration, limits).Distance(velocity, acceleration)
        + VelocityChange.To(0, peak, 0, limits).Distance(peak, 0);
}
