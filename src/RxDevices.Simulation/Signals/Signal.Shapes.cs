namespace RxDevices.Simulation;

/// <content>Shapes with a closed form.</content>
public sealed partial class Signal
{
    /// <summary>Always the same.</summary>
    /// <param name="value">The value, in any unit; NaN and infinities too.</param>
    public static Signal Constant(double value) => new(_ => value);

    /// <summary>One value, and another one from an instant on.</summary>
    /// <param name="before">The value until then, in the unit of the signal.</param>
    /// <param name="after">The value from then on, in the same unit.</param>
    /// <param name="at">The instant of the step, since the start.</param>
    public static Signal Step(double before, double after, TimeSpan at) => new(elapsed => elapsed < at ? before : after);

    /// <summary>A straight line for ever.</summary>
    /// <param name="from">The value at the start, in the unit of the signal.</param>
    /// <param name="perSecond">How much it changes, in that unit per second.</param>
    public static Signal Ramp(double from, double perSecond)
    {
        Check.Finite(from);
        Check.Finite(perSecond);
        return new(elapsed => from + (perSecond * elapsed.TotalSeconds));
    }

    /// <summary>A straight line from one value to another, where it stays.</summary>
    /// <param name="from">The value at the start, in the unit of the signal.</param>
    /// <param name="to">The value at the end, in the same unit.</param>
    /// <param name="duration">How long it takes; above 0.</param>
    public static Signal RampTo(double from, double to, TimeSpan duration)
    {
        Check.Finite(from);
        Check.Finite(to);
        Check.AboveZero(duration);
        return new(elapsed => elapsed >= duration ? to : from + ((to - from) * elapsed.Ticks / duration.Ticks));
    }

    /// <summary>A sine: <c>offset + amplitude x sin(2 pi (elapsed / period + phase))</c>.</summary>
    /// <param name="amplitude">How far it goes to either side, in the unit of the signal.</param>
    /// <param name="period">The length of one wave; above 0.</param>
    /// <param name="offset">The middle, in the unit of the signal.</param>
    /// <param name="phase">Where in the wave it starts, in turns: 0.25 is the top.</param>
    public static Signal Sine(double amplitude, TimeSpan period, double offset = 0, double phase = 0) => Wave(
        amplitude, period, offset, phase, SameEverywhere.SinOfTurns);

    /// <summary>A square wave: the upper value first, then the lower.</summary>
    /// <param name="amplitude">How far it is to either side, in the unit of the signal.</param>
    /// <param name="period">The length of one wave; above 0.</param>
    /// <param name="offset">The middle, in the unit of the signal.</param>
    /// <param name="duty">The part of the wave with the upper value, 0 to 1.</param>
    /// <param name="phase">Where in the wave it starts, in turns.</param>
    public static Signal Square(double amplitude, TimeSpan period, double offset = 0, double duty = 0.5, double phase = 0)
    {
        Check.Fraction(duty);
        return Wave(amplitude, period, offset, phase, turns => turns < duty ? 1 : -1);
    }

    /// <summary>A triangle: up from the middle first, as a sine.</summary>
    /// <param name="amplitude">How far it goes to either side, in the unit of the signal.</param>
    /// <param name="period">The length of one wave; above 0.</param>
    /// <param name="offset">The middle, in the unit of the signal.</param>
    /// <param name="phase">Where in the wave it starts, in turns: 0.25 is the top.</param>
    public static Signal Triangle(double amplitude, TimeSpan period, double offset = 0, double phase = 0) => Wave(
        amplitude, period, offset, phase, turns => turns < 0.25 ? 4 * turns : turns < 0.75 ? 2 - (4 * turns) : (4 * turns) - 4);

    /// <summary>A sawtooth: from the lowest value up to the highest, and back at once.</summary>
    /// <param name="amplitude">How far it goes to either side, in the unit of the signal.</param>
    /// <param name="period">The length of one tooth; above 0.</param>
    /// <param name="offset">The middle, in the unit of the signal.</param>
    /// <param name="phase">Where in the tooth it starts, in turns: 0.5 is the middle.</param>
    public static Signal Sawtooth(double amplitude, TimeSpan period, double offset = 0, double phase = 0) => Wave(
        amplitude, period, offset, phase, turns => (2 * turns) - 1);

    /// <summary>Pulses: a high value for a while at the beginning of each period, a low one else.</summary>
    /// <param name="low">The value between pulses, in the unit of the signal.</param>
    /// <param name="high">The value in a pulse, in the same unit.</param>
    /// <param name="width">The length of a pulse; 0 to the period.</param>
    /// <param name="period">From the beginning of one pulse to that of the next; above 0.</param>
    public static Signal Pulse(double low, double high, TimeSpan width, TimeSpan period)
    {
        Check.AboveZero(period);
        Check.NotNegative(width);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, period);
        return new(elapsed => elapsed.Ticks % period.Ticks < width.Ticks ? high : low);
    }

    /// <summary>A counter: <c>from + by x n</c> after n whole periods.</summary>
    /// <param name="period">How often it counts; above 0.</param>
    /// <param name="from">What it starts with, a pure number.</param>
    /// <param name="by">What it counts by, a pure number.</param>
    /// <param name="wrapAfter">After how many counts it starts anew, as a counter of so many values does; default: never.</param>
    public static Signal Counter(TimeSpan period, double from = 0, double by = 1, long wrapAfter = long.MaxValue)
    {
        Check.AboveZero(period);
        Check.Finite(from);
        Check.Finite(by);
        ArgumentOutOfRangeException.ThrowIfLessThan(wrapAfter, 1);
        return new(elapsed => from + (by * (elapsed.Ticks / period.Ticks % wrapAfter)));
    }

    // The place in the wave is taken from whole ticks, so it is as exact after a year as at the start.
    private static Signal Wave(double amplitude, TimeSpan period, double offset, double phase, Func<double, double> shape)
    {
        Check.Finite(amplitude);
        Check.AboveZero(period);
        Check.Finite(offset);
        Check.Finite(phase);
        phase -= Math.Floor(phase);
        return new(elapsed =>
        {
            var turns = ((double)(elapsed.Ticks % period.Ticks) / period.Ticks) + phase;
            return offset + (amplitude * shape(turns >= 1 ? turns - 1 : turns));
        });
    }
}
