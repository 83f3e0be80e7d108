namespace RxDevices.Simulation;

/// <summary>
/// A movement from a state to rest, exact at any instant. It cannot be changed, but another one can begin at any instant of it: to another
/// target, or to rest.
/// </summary>
/// <remarks>
/// Safe from any thread. Never beyond its limits, whatever movement it began in. Linear and trapezoidal movements are the fastest there are; an
/// S-shaped one is the fastest from rest and may take longer than it must when it begins in motion. One that begins too close to its target
/// to stop there goes past it and comes back. The unit of positions is yours, and called u here.
/// </remarks>
public sealed class Motion
{
    private readonly MotionPhase[] phases;

    private Motion(MotionPhase[] phases, MotionLimits limits)
    {
        (this.phases, Limits) = (phases, limits);
        Target = phases[^1].Position;
        Duration = new(checked((long)Math.Ceiling(phases[^1].Start * TimeSpan.TicksPerSecond)));
        Position = Signal.Of(elapsed => StateAt(elapsed).Position);
    }

    /// <summary>The limits of this movement and of those that begin in it.</summary>
    public MotionLimits Limits { get; }

    /// <summary>Where it ends, in u.</summary>
    public double Target { get; }

    /// <summary>How long it takes; 0 at rest.</summary>
    public TimeSpan Duration { get; }

    /// <summary>The position as a signal, in u.</summary>
    public Signal Position { get; }

    /// <summary>No movement yet: at rest.</summary>
    /// <param name="position">Where, in u.</param>
    /// <param name="limits">What all movements from here must keep to.</param>
    public static Motion Rest(double position, MotionLimits limits)
    {
        Check.Finite(position);
        ArgumentNullException.ThrowIfNull(limits);
        return new([new(0, position, 0, 0, 0)], limits);
    }

    /// <summary>Where it is at an instant, and how it moves; from its duration on at rest on the target.</summary>
    /// <param name="elapsed">The time since the start.</param>
    public MotionState StateAt(TimeSpan elapsed)
    {
        var seconds = Math.Max(0, elapsed.TotalSeconds);
        var number = elapsed >= Duration ? phases.Length - 1 : 0;
        while (number < phases.Length - 1 && seconds >= phases[number + 1].Start)
        {
            number++;
        }

        var phase = phases[number];
        var now = phase.After(seconds - phase.Start);
        return new(now.Position, now.Velocity, now.Acceleration, elapsed < Duration);
    }

    /// <summary>The movement to another target that begins at an instant of this one.</summary>
    /// <param name="target">Where it ends, in u.</param>
    /// <param name="at">The instant, since the start of this movement: where the new one's time starts.</param>
    public Motion MoveTo(double target, TimeSpan at)
    {
        Check.Finite(target);
        return new(MotionPlan.To(target, StateAt(at), Limits).AtRest(target), Limits);
    }

    /// <summary>The movement to rest, as fast as the limits allow, that begins at an instant of this one.</summary>
    /// <param name="at">The instant, since the start of this movement: where the new one's time starts.</param>
    public Motion Stop(TimeSpan at) => new(MotionPlan.ToRest(StateAt(at), Limits).AtRest(), Limits);
}
