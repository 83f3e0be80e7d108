using System.Reactive.Linq;

namespace RxDevices.Simulation;

/// <summary>
/// What depends on the way a value came: play in gears, switches with two thresholds. Streams only: at an instant alone, without the values
/// before, there is no answer.
/// </summary>
public static class PlayExtensions
{
    /// <summary>
    /// Cold. Backlash: the result is pushed along by the values, and stands still while they cross the play. Starts at the first value, in the
    /// middle of the play; one result for each value. Ends as the values do.
    /// </summary>
    /// <param name="values">The values of the driving side.</param>
    /// <param name="play">The width of the play, in the unit of the values; 0 or above.</param>
    public static IObservable<double> Backlash(this IObservable<double> values, double play)
    {
        Check.NotNegative(play);
        return values.Scan(
            default(double?), (driven, value) => driven is { } place ? Math.Clamp(place, value - (play / 2), value + (play / 2)) : value)
            .Select(driven => driven!.Value);
    }

    /// <summary>
    /// Cold. A switch with hysteresis: on at the upper threshold, off at the lower, and in between as it was; off at first. One result for each
    /// value. Ends as the values do.
    /// </summary>
    /// <param name="values">The values.</param>
    /// <param name="off">At this value and below it is off, in the unit of the values.</param>
    /// <param name="on">At this value and above it is on; above the other.</param>
    public static IObservable<bool> Hysteresis(this IObservable<double> values, double off, double on)
    {
        Check.Finite(off);
        Check.Finite(on);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(on, off);
        return values.Scan(false, (isOn, value) => value >= on || (isOn && value > off));
    }
}
