namespace RxDevices.Devices;

/// <summary>The sines of a <see cref="TangoTest"/>: one degree further at each tick.</summary>
internal static class Sine
{
    // The original's pi, so that the values are the original's to the last bit.
    private const double Degree = 3.14159 / 180;

    /// <summary>The value at a tick: a full turn takes 360.</summary>
    public static double At(long tick, double amplitude) => amplitude * Math.Sin(Degree * (tick % 360));

    /// <summary>256 values, one degree from the first to the second; the first is that of the tick.</summary>
    public static double[] Wave(long tick, double amplitude)
    {
        var wave = new double[Noise.Length];
        for (var x = 0; x < wave.Length; x++)
        {
            wave[x] = amplitude * Math.Sin(Degree * (x + (tick % 360)));
        }

        return wave;
    }
}
