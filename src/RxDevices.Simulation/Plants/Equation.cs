namespace RxDevices.Simulation;

/// <summary>
/// A plant of your own without a closed form: <c>dy/dt = f(y, u)</c>, such as a body that radiates.
/// </summary>
/// <remarks>
/// Safe from any thread, if f is. Integrated by the classical fourth-order Runge-Kutta method in steps counted from the start, so the result does not
/// depend on how often anybody looks. The error of one time constant is about (step / time constant)^4 / 120 of the distance to the end:
/// 1e-6 at a tenth of it, 1e-10 at a hundredth. The step must be well below the shortest time constant: above 2.7 of them it explodes.
/// </remarks>
public sealed record Equation : IPlant<Equation>
{
    private readonly Func<double, double, double> rate;
    private readonly TimeSpan step;
    private double grid;
    private TimeSpan since;
    private double lastInput;

    /// <summary>Makes a plant.</summary>
    /// <param name="rate">f: how fast the output changes, in its unit per second, from the output and the input in theirs.</param>
    /// <param name="step">The step of the integration; above 0.</param>
    /// <param name="output">The output at the start, in its unit.</param>
    public Equation(Func<double, double, double> rate, TimeSpan step, double output = 0)
    {
        ArgumentNullException.ThrowIfNull(rate);
        Check.AboveZero(step);
        Check.Finite(output);
        (this.rate, this.step, grid, Output) = (rate, step, output, output);
    }

    /// <summary>The output now, in its unit.</summary>
    public double Output { get; private init; }

    /// <inheritdoc/>
    public TimeSpan? Step => step;

    /// <inheritdoc/>
    public Equation After(TimeSpan span, double input)
    {
        PlantCheck.Validate(span, input);

        // Steps are counted from the last change of the input: a step across a jump would lose the order of the method.
        var (from, passed) = input == lastInput ? (grid, since + span) : (Output, span);
        for (; passed >= step; passed -= step)
        {
            from = Next(from, input, step.TotalSeconds);
        }

        return this with
        {
            grid = from,
            since = passed,
            lastInput = input,
            Output = passed == TimeSpan.Zero ? from : Next(from, input, passed.TotalSeconds),
        };
    }

    private double Next(double y, double input, double h)
    {
        var k1 = rate(y, input);
        var k2 = rate(y + (h / 2 * k1), input);
        var k3 = rate(y + (h / 2 * k2), input);
        var k4 = rate(y + (h * k3), input);
        return y + (h / 6 * (k1 + (2 * k2) + (2 * k3) + k4));
    }
}
