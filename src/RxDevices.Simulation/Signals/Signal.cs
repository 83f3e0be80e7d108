namespace RxDevices.Simulation;

/// <summary>
/// A quantity as a function of the time since its start: what a generator makes. It is evaluated at the instant asked, so a slow clock or a
/// tick left out gives no step-size error and no drift.
/// </summary>
/// <remarks>
/// Safe from any thread: a signal has no state, and asking changes nothing. Random ones depend on their stream and the instant alone.
/// Before its start a signal has the value of its start.
/// </remarks>
public sealed partial class Signal
{
    private readonly Func<TimeSpan, double> value;

    private Signal(Func<TimeSpan, double> value) => this.value = value;

    /// <summary>A signal of your own.</summary>
    /// <param name="value">The value, in any unit, at a time since the start, 0 or above; must depend on nothing else.</param>
    public static Signal Of(Func<TimeSpan, double> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(value);
    }

    /// <summary>The value at an instant, in the unit of the signal.</summary>
    /// <param name="elapsed">The time since the start.</param>
    public double At(TimeSpan elapsed) => value(elapsed < TimeSpan.Zero ? TimeSpan.Zero : elapsed);

    /// <summary>The sum of two signals of one unit.</summary>
    public static Signal operator +(Signal left, Signal right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(elapsed => left.value(elapsed) + right.value(elapsed));
    }

    /// <summary>The difference of two signals of one unit.</summary>
    public static Signal operator -(Signal left, Signal right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(elapsed => left.value(elapsed) - right.value(elapsed));
    }

    /// <summary>The product of two signals, such as a carrier and its envelope.</summary>
    public static Signal operator *(Signal left, Signal right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(elapsed => left.value(elapsed) * right.value(elapsed));
    }
}
