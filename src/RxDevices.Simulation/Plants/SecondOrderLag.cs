namespace RxDevices.Simulation;

/// <summary>
/// A mass on a damped spring that is pulled: <c>y'' + 2 d w y' + w² y = w² gain u</c>. Below a damping of 1 it overshoots and rings, at 1 it
/// arrives soonest without, above 1 it creeps.
/// </summary>
/// <remarks>Safe from any thread. Exact in all three cases.</remarks>
public sealed record SecondOrderLag : IPlant<SecondOrderLag>
{
    /// <summary>Makes a lag at rest.</summary>
    /// <param name="period">The length of a wave without damping, 2 pi / w; above 0.</param>
    /// <param name="damping">The damping ratio d, a pure number; 0 or above.</param>
    /// <param name="output">The output at the start, in the unit of the output.</param>
    /// <param name="gain">The output in the end, in units of the output per unit of the input.</param>
    public SecondOrderLag(TimeSpan period, double damping, double output = 0, double gain = 1)
    {
        Check.AboveZero(period);
        Check.NotNegative(damping);
        Check.Finite(output);
        Check.Finite(gain);
        (Period, Damping, Output, Gain) = (period, damping, output, gain);
    }

    /// <summary>The length of a wave without damping.</summary>
    public TimeSpan Period { get; }

    /// <summary>The damping ratio, a pure number.</summary>
    public double Damping { get; }

    /// <summary>The output in the end, in units of the output per unit of the input.</summary>
    public double Gain { get; }

    /// <summary>The output now, in the unit of the input times the gain.</summary>
    public double Output { get; private init; }

    /// <summary>How fast the output changes now, in its unit per second.</summary>
    public double Rate { get; private init; }

    /// <inheritdoc/>
    public SecondOrderLag After(TimeSpan span, double input)
    {
        PlantCheck.Validate(span, input);
        var omega = Math.Tau / Period.TotalSeconds;
        var (cos, sin) = Decay(omega * span.TotalSeconds);
        var (end, away) = (Gain * input, Output - (Gain * input));
        var speed = Rate / omega;
        return this with
        {
            Output = end + (away * cos) + ((speed + (Damping * away)) * sin),
            Rate = omega * ((speed * cos) - (((Damping * speed) + away) * sin)),
        };
    }

    // At an angle x = w t: e^(-d x) cos(r x) and e^(-d x) sin(r x) / r with r = sqrt(1 - d²); hyperbolic above a damping of 1.
    private (double Cos, double Sin) Decay(double x)
    {
        var square = 1 - (Damping * Damping);
        var root = Math.Sqrt(Math.Abs(square));
        var y = root * x;
        if (y < 1e-3)
        {
            // Near a damping of 1, or at the very beginning: the first terms of the series, next one below 1e-16.
            var z = square * x * x;
            var decay = SameEverywhere.Exp(-Damping * x);
            return (decay * (1 - (z / 2) + (z * z / 24)), decay * x * (1 - (z / 6) + (z * z / 120)));
        }

        if (square > 0)
        {
            var (decay, turns) = (SameEverywhere.Exp(-Damping * x), y / Math.Tau);
            return (decay * SameEverywhere.CosOfTurns(turns), decay * SameEverywhere.SinOfTurns(turns) / root);
        }

        // root - Damping loses its digits at high damping; its product with root + Damping is -1.
        var (slow, fast) = (SameEverywhere.Exp(-x / (Damping + root)), SameEverywhere.Exp(-(Damping + root) * x));
        return ((slow + fast) / 2, (slow - fast) / (2 * root));
    }
}
