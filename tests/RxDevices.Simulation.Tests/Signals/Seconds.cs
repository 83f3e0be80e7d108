using System.Globalization;

namespace RxDevices.Simulation.Tests.Signals;

/// <summary>The values of a signal at 0 s, 1 s, 2 s ... as text, rounded to 7 places.</summary>
internal static class Seconds
{
    public static string Of(Signal signal, int count) => string.Join(
        ' ', Enumerable.Range(0, count).Select(second => Print(signal.At(TimeSpan.FromSeconds(second)))));

    public static string Print(double value) => (Math.Round(value, 7) + 0.0).ToString(CultureInfo.InvariantCulture);
}
