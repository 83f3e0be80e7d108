namespace RxDevices.Simulation;

/// <summary>How fast something may move, and with it the shape of its movements.</summary>
/// <remarks>Safe from any thread. The unit of positions is yours: mm, degrees, A. It is called u here.</remarks>
public sealed record MotionLimits
{
    private MotionLimits(double velocity, double acceleration, double jerk) => (Velocity, Acceleration, Jerk) = (velocity, acceleration, jerk);

    /// <summary>The highest velocity to either side, in u/s.</summary>
    public double Velocity { get; }

    /// <summary>The highest acceleration to either side, in u/s²; infinite for a linear movement.</summary>
    public double Acceleration { get; }

    /// <summary>The highest jerk to either side, in u/s³; infinite for a linear or trapezoidal movement.</summary>
    public double Jerk { get; }

    /// <summary>At one velocity from the first instant to the last.</summary>
    /// <param name="velocity">The velocity, in u/s; above 0.</param>
    public static MotionLimits Linear(double velocity)
    {
        Check.AboveZero(velocity);
        return new(velocity, double.PositiveInfinity, double.PositiveInfinity);
    }

    /// <summary>The velocity over time is a trapezoid: up with one acceleration, steady, down with the same.</summary>
    /// <param name="velocity">The highest velocity, in u/s; above 0.</param>
    /// <param name="acceleration">The acceleration, in u/s²; above 0.</param>
    public static MotionLimits Trapezoidal(double velocity, double acceleration)
    {
        Check.AboveZero(velocity);
        Check.AboveZero(acceleration);
        return new(velocity, acceleration, double.PositiveInfinity);
    }

    /// <summary>The velocity over time is S-shaped at its corners: the acceleration itself changes at a limited rate.</summary>
    /// <param name="velocity">The highest velocity, in u/s; above 0.</param>
    /// <param name="acceleration">The highest acceleration, in u/s²; above 0.</param>
    /// <param name="jerk">The jerk, in u/s³; above 0.</param>
    public static MotionLimits SCurve(double velocity, double acceleration, double jerk)
    {
        Check.AboveZero(velocity);
        Check.AboveZero(acceleration);
        Check.AboveZero(jerk);
        return new(velocity, acceleration, jerk);
    }
}
