using CsCheck;

namespace RxDevices.Simulation.Tests.Plants;

/// <summary>What every plant promises: two spans one after the other give what their sum gives, and it obeys its equation.</summary>
internal static class Halves
{
    /// <summary>A span of up to so many seconds.</summary>
    public static Gen<TimeSpan> Span(double most) => Gen.Double[0, most].Select(TimeSpan.FromSeconds);

    /// <summary>Whether the outputs agree, to 1e-9 of the larger of 1 and the output.</summary>
    public static bool AddUp<TPlant>(TPlant plant, TimeSpan first, TimeSpan second, double input)
        where TPlant : IPlant<TPlant> =>
        Near(plant.After(first, input).After(second, input).Output, plant.After(first + second, input).Output, 1e-9);

    /// <summary>Integrates an equation by many small steps of the classical Runge-Kutta method: slow, simple, and not the code under test.</summary>
    public static double[] Integrate(Func<double[], double[]> rate, double[] state, TimeSpan span, int steps = 2000)
    {
        var h = span.TotalSeconds / steps;
        for (var step = 0; step < steps; step++)
        {
            var k1 = rate(state);
            var k2 = rate(Add(state, k1, h / 2));
            var k3 = rate(Add(state, k2, h / 2));
            var k4 = rate(Add(state, k3, h));
            state = [.. state.Select((y, place) => y + (h / 6 * (k1[place] + (2 * k2[place]) + (2 * k3[place]) + k4[place])))];
        }

        return state;
    }

    public static bool Near(double value, double expected, double relative) =>
        Math.Abs(value - expected) <= relative * Math.Max(1, Math.Abs(expected));

    private static double[] Add(double[] state, double[] rate, double h) => [.. state.Select((y, place) => y + (h * rate[place]))];
}
