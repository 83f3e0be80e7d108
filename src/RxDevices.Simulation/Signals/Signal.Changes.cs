namespace RxDevices.Simulation;

/// <content>What makes another signal of a signal, exactly.</content>
public sealed partial class Signal
{
    /// <summary>Each value turned into another one.</summary>
    /// <param name="change">From a value to the new one; must depend on nothing else.</param>
    public Signal Select(Func<double, double> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new(elapsed => change(value(elapsed)));
    }

    /// <summary>With white noise on top.</summary>
    /// <param name="deviation">The standard deviation, in the unit of the signal; 0 or above.</param>
    /// <param name="tick">How long a value of the noise is held; above 0.</param>
    /// <param name="stream">Where its numbers come from; one of its own.</param>
    public Signal WithNoise(double deviation, TimeSpan tick, RandomStream stream) => this + WhiteNoise(deviation, tick, stream);

    /// <summary>With a steady drift on top.</summary>
    /// <param name="perSecond">How far it drifts, in the unit of the signal per second.</param>
    public Signal Drift(double perSecond) => this + Ramp(0, perSecond);

    /// <summary>Rounded to whole steps, as a converter does; halves go to the even step.</summary>
    /// <param name="step">The size of a step, in the unit of the signal; above 0.</param>
    public Signal Quantize(double step) => Select(Rounding.To(step));

    /// <summary>Cut off at limits.</summary>
    /// <param name="min">The lowest value, in the unit of the signal.</param>
    /// <param name="max">The highest value, in the unit of the signal.</param>
    public Signal Clamp(double min, double max)
    {
        Check.Limits(min, max);
        return Select(value => Math.Clamp(value, min, max));
    }

    /// <summary>Turned back at limits as from a mirror, as often as it takes: keeps a random walk in a range and a walk.</summary>
    /// <param name="min">The lower mirror, in the unit of the signal.</param>
    /// <param name="max">The upper mirror, in the unit of the signal; above the lower.</param>
    public Signal Reflect(double min, double max)
    {
        Check.Limits(min, max);
        Check.AboveZero(max - min);
        var width = max - min;
        return Select(value =>
        {
            var place = Math.Abs(value - min) % (2 * width);
            return min + (place <= width ? place : (2 * width) - place);
        });
    }

    /// <summary>The same some time later; until then the value of the start.</summary>
    /// <param name="by">How much later; 0 or above.</param>
    public Signal Delay(TimeSpan by)
    {
        Check.NotNegative(by);
        return new(elapsed => At(elapsed - by));
    }

    /// <summary>With something added while an occasion lasts.</summary>
    /// <param name="height">What is added, in the unit of the signal.</param>
    /// <param name="occasions">When.</param>
    public Signal Spikes(double height, Occasions occasions)
    {
        Check.Finite(height);
        return During(occasions, (elapsed, _) => value(elapsed) + height);
    }

    /// <summary>With something taken away while an occasion lasts.</summary>
    /// <param name="depth">What is taken away, in the unit of the signal.</param>
    /// <param name="occasions">When.</param>
    public Signal Dips(double depth, Occasions occasions) => Spikes(-depth, occasions);

    /// <summary>With another value while an occasion lasts: a sensor that falls to 0.</summary>
    /// <param name="occasions">When.</param>
    /// <param name="to">The value then, in the unit of the signal.</param>
    public Signal Dropouts(Occasions occasions, double to = 0) => During(occasions, (_, _) => to);

    /// <summary>Stuck at the value it had when an occasion began, while the occasion lasts.</summary>
    /// <param name="occasions">When.</param>
    public Signal Stuck(Occasions occasions) => During(occasions, (_, began) => value(began));

    /// <summary>NaN while an occasion lasts.</summary>
    /// <param name="occasions">When.</param>
    public Signal NotANumber(Occasions occasions) => Dropouts(occasions, double.NaN);

    private Signal During(Occasions occasions, Func<TimeSpan, TimeSpan, double> then)
    {
        ArgumentNullException.ThrowIfNull(occasions);
        return new(elapsed => occasions.BeganAt(elapsed) is { } began ? then(elapsed, began) : value(elapsed));
    }
}
