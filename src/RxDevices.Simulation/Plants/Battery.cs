namespace RxDevices.Simulation;

/// <summary>
/// A battery: its charge counts what flows, its voltage follows the charge, the current and, with a delay, the polarisation. The input is
/// the current in A, positive when it charges; the output is the voltage at its terminals in V. Full takes no more, empty gives no more.
/// </summary>
/// <remarks>
/// Safe from any thread. Exact for the model (Thevenin's with one RC element): a straight line for the charge, an exponential for the
/// polarisation, split at the instant at which it is full or empty.
/// </remarks>
public sealed record Battery : IPlant<Battery>
{
    private const double SecondsPerHour = 3600;

    private double polarisation;

    /// <summary>Makes a rested battery.</summary>
    /// <param name="capacity">What it holds, in Ah; above 0.</param>
    /// <param name="emptyVoltage">The open-circuit voltage when it is empty, in V.</param>
    /// <param name="fullVoltage">The open-circuit voltage when it is full, in V; between the two it is a straight line over the charge.</param>
    /// <param name="resistance">The resistance that shows at once, in ohm; 0 or above.</param>
    /// <param name="charge">The state of charge at the start, a fraction from 0 to 1.</param>
    public Battery(double capacity, double emptyVoltage, double fullVoltage, double resistance = 0, double charge = 1)
    {
        Check.AboveZero(capacity);
        Check.Finite(emptyVoltage);
        Check.Finite(fullVoltage);
        Check.NotNegative(resistance);
        Check.Fraction(charge);
        (Capacity, EmptyVoltage, FullVoltage, Resistance, Charge) = (capacity, emptyVoltage, fullVoltage, resistance, charge);
    }

    /// <summary>What it holds, in Ah.</summary>
    public double Capacity { get; }

    /// <summary>The open-circuit voltage when it is empty, in V.</summary>
    public double EmptyVoltage { get; }

    /// <summary>The open-circuit voltage when it is full, in V.</summary>
    public double FullVoltage { get; }

    /// <summary>The resistance that shows at once, in ohm.</summary>
    public double Resistance { get; }

    /// <summary>The resistance that shows with a delay, in ohm; 0 or above, default 0.</summary>
    public double PolarisationResistance
    {
        get;
        init
        {
            Check.NotNegative(value);
            field = value;
        }
    }

    /// <summary>The time constant of that delay; above 0, default 30 s.</summary>
    public TimeSpan PolarisationTime
    {
        get;
        init
        {
            Check.AboveZero(value);
            field = value;
        }
    } = TimeSpan.FromSeconds(30);

    /// <summary>The state of charge now, a fraction from 0 to 1.</summary>
    public double Charge { get; private init; }

    /// <summary>The current that flows now, in A; 0 when it is full or empty and cannot take or give what is asked.</summary>
    public double Current { get; private init; }

    /// <summary>The voltage at the terminals now, in V.</summary>
    public double Voltage => EmptyVoltage + ((FullVoltage - EmptyVoltage) * Charge) + (Current * Resistance) + polarisation;

    /// <inheritdoc/>
    public double Output => Voltage;

    /// <inheritdoc/>
    public Battery After(TimeSpan span, double input)
    {
        PlantCheck.Validate(span, input);
        var seconds = span.TotalSeconds;
        if (input == 0)
        {
            return this with { Current = 0, polarisation = PolarisationAfter(seconds, 0) };
        }

        var end = input > 0 ? 1.0 : 0.0;
        var perSecond = input / (Capacity * SecondsPerHour);
        var untilEnd = (end - Charge) / perSecond;
        if (seconds < untilEnd)
        {
            return this with { Charge = Charge + (perSecond * seconds), Current = input, polarisation = PolarisationAfter(seconds, input) };
        }

        var ended = this with { Charge = end, Current = 0, polarisation = PolarisationAfter(untilEnd, input) };
        return ended with { polarisation = ended.PolarisationAfter(seconds - untilEnd, 0) };
    }

    private double PolarisationAfter(double seconds, double amps)
    {
        var end = amps * PolarisationResistance;
        return end + ((polarisation - end) * SameEverywhere.Exp(-seconds / PolarisationTime.TotalSeconds));
    }
}
