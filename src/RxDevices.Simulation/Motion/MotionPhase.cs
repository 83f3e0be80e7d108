namespace RxDevices.Simulation;

/// <summary>A stretch of time with one jerk: position and velocity are polynomials in it.</summary>
/// <param name="Start">When it begins, in seconds since the start of the movement.</param>
/// <param name="Position">The position then, in u.</param>
/// <param name="Velocity">The velocity then, in u/s.</param>
/// <param name="Acceleration">The acceleration then, in u/s².</param>
/// <param name="Jerk">The jerk, in u/s³.</param>
internal readonly record struct MotionPhase(double Start, double Position, double Velocity, double Acceleration, double Jerk)
{
    /// <summary>The phase that goes on with the same jerk some seconds after the start of this one.</summary>
    public MotionPhase After(double seconds) => this with
    {
        Start = Start + seconds,
        Position = Position + (seconds * (Velocity + (seconds * ((Acceleration / 2) + (seconds * Jerk / 6))))),
        Velocity = Velocity + (seconds * (Acceleration + (seconds * Jerk / 2))),
        Acceleration = Acceleration + (seconds * Jerk),
    };
}
