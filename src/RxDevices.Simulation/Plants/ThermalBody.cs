namespace RxDevices.Simulation;

/// <summary>
/// A body that is heated or cooled and loses heat to its surroundings: <c>C dT/dt = P - G (T - surroundings)</c>. The input is the power of
/// the heater in W, negative for a cooler, cut off at what heater and cooler can do; the output is the temperature.
/// </summary>
/// <remarks>
/// Safe from any thread. Exact: an exponential with the time constant C / G; a straight line without losses. All temperatures in one of K
/// and degrees C.
/// </remarks>
public sealed record ThermalBody : IPlant<ThermalBody>
{
    /// <summary>Makes a body at the temperature of its surroundings.</summary>
    /// <param name="heatCapacity">C, in J/K; above 0.</param>
    /// <param name="losses">G, in W/K; 0 or above.</param>
    /// <param name="surroundings">The temperature around it, in K or degrees C.</param>
    /// <param name="temperature">The temperature at the start, in the same unit; default: that of the surroundings.</param>
    /// <param name="maxHeating">The most the heater gives, in W; 0 or above, default: no limit.</param>
    /// <param name="maxCooling">The most the cooler takes away, in W; 0 or above, default: no limit.</param>
    public ThermalBody(
        double heatCapacity,
        double losses,
        double surroundings,
        double? temperature = null,
        double maxHeating = double.PositiveInfinity,
        double maxCooling = double.PositiveInfinity)
    {
        Check.AboveZero(heatCapacity);
        Check.NotNegative(losses);
        Check.Finite(surroundings);
        Check.Finite(temperature ?? 0, nameof(temperature));
        ArgumentOutOfRangeException.ThrowIfNegative(maxHeating);
        ArgumentOutOfRangeException.ThrowIfNegative(maxCooling);
        (HeatCapacity, Losses, Surroundings, Temperature) = (heatCapacity, losses, surroundings, temperature ?? surroundings);
        (MaxHeating, MaxCooling) = (maxHeating, maxCooling);
    }

    /// <summary>C, in J/K.</summary>
    public double HeatCapacity { get; }

    /// <summary>G, in W/K.</summary>
    public double Losses { get; }

    /// <summary>The temperature around it, in K or degrees C.</summary>
    public double Surroundings { get; }

    /// <summary>The most the heater gives, in W.</summary>
    public double MaxHeating { get; }

    /// <summary>The most the cooler takes away, in W.</summary>
    public double MaxCooling { get; }

    /// <summary>The temperature now, in K or degrees C.</summary>
    public double Temperature { get; private init; }

    /// <summary>The power it gets now, in W, after the limits of heater and cooler.</summary>
    public double Power { get; private init; }

    /// <inheritdoc/>
    public double Output => Temperature;

    /// <inheritdoc/>
    public ThermalBody After(TimeSpan span, double input)
    {
        PlantCheck.Validate(span, input);
        var power = Math.Clamp(input, -MaxCooling, MaxHeating);
        var seconds = span.TotalSeconds;

        // Written so that it keeps its digits with losses near 0, where the temperature in the end is without bound.
        var rate = (power - (Losses * (Temperature - Surroundings))) / HeatCapacity;
        return this with
        {
            Temperature = Temperature + (rate * seconds * SameEverywhere.Settled(seconds * Losses / HeatCapacity)),
            Power = power,
        };
    }
}
