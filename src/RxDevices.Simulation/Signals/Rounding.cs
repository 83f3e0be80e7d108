namespace RxDevices.Simulation;

/// <summary>Values in whole steps.</summary>
internal static class Rounding
{
    /// <summary>What rounds to whole steps. A decimal step gives decimal values: 3 x 0.1 is 0.3 here.</summary>
    public static Func<double, double> To(double step)
    {
        Check.AboveZero(step);
        var inverse = Math.Round(1 / step);
        return Math.Abs((inverse * step) - 1) < 1e-12
            ? value => Math.Round(value * inverse) / inverse
            : value => Math.Round(value / step) * step;
    }
}
