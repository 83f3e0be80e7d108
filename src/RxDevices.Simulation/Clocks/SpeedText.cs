using System.Globalization;

namespace RxDevices.Simulation;

/// <summary>The speed of a clock as people write it: a number, or <c>max</c>.</summary>
public static class SpeedText
{
    /// <summary>What may be written, for a refusal.</summary>
    public static string Form => "a number above 0 and up to 1000000, or max";

    private const double Fastest = 1_000_000;

    /// <summary>Reads a speed; false when the text is none.</summary>
    public static bool TryParse(string text, out double speed)
    {
        if ("max".Equals(text, StringComparison.OrdinalIgnoreCase))
        {
            speed = SimulationClock.AsFastAsPossible;
            return true;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out speed) && speed is > 0 and <= Fastest;
    }

    /// <summary>Writes a speed, so that it can be read again.</summary>
    public static string Of(double speed) => double.IsPositiveInfinity(speed) ? "max" : speed.ToString("R", CultureInfo.InvariantCulture);
}
