namespace RxDevices.Simulation;

/// <summary>
/// Follows its input with a delay that gets shorter the nearer it is: <c>T dy/dt = gain x u - y</c>. A thermometer in water, an RC filter.
/// </summary>
/// <remarks>Safe from any thread. Exact: <c>y = gain u + (y0 - gain u) e^(-t/T)</c>.</remarks>
public sealed record FirstOrderLag : IPlant<FirstOrderLag>
{
    /// <summary>Makes a lag.</summary>
    /// <param name="timeConstant">T: when 63 % of a step are done; above 0.</param>
    /// <param name="output">The output at the start, in the unit of the output.</param>
    /// <param name="gain">The output in the end, in units of the output per unit of the input.</param>
    public FirstOrderLag(TimeSpan timeConstant, double output = 0, double gain = 1)
    {
        Check.AboveZero(timeConstant);
        Check.Finite(output);
        Check.Finite(gain);
        (TimeConstant, Output, Gain) = (timeConstant, output, gain);
    }

    /// <summary>T: when 63 % of a step are done.</summary>
    public TimeSpan TimeConstant { get; }

    /// <summary>The output in the end, in units of the output per unit of the input.</summary>
    public double Gain { get; }

    /// <summary>The output now, in the unit of the input times the gain.</summary>
    public double Output { get; private init; }

    /// <inheritdoc/>
    public FirstOrderLag After(TimeSpan span, double input)
    {
        PlantCheck.Validate(span, input);
        var end = Gain * input;
        return this with { Output = end + ((Output - end) * SameEverywhere.Exp(-span / TimeConstant)) };
    }
}
