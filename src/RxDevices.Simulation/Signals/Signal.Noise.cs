namespace RxDevices.Simulation;

/// <content>Random signals: the value of a tick depends on the stream and the number of the tick alone.</content>
public sealed partial class Signal
{
    /// <summary>White noise: normal values around 0, each independent of the others, each held for one tick.</summary>
    /// <param name="deviation">The standard deviation, in the unit of the signal; 0 or above.</param>
    /// <param name="tick">How long a value is held; above 0.</param>
    /// <param name="stream">Where its numbers come from; one of its own.</param>
    public static Signal WhiteNoise(double deviation, TimeSpan tick, RandomStream stream)
    {
        Check.NotNegative(deviation);
        Check.AboveZero(tick);
        return new(elapsed => deviation * stream.Normal(elapsed.Ticks / tick.Ticks));
    }

    /// <summary>
    /// 1/f (pink) noise: normal values around 0, each held for one tick, with equal power in each octave from one wave in two ticks down to
    /// one in 2^octaves.
    /// </summary>
    /// <remarks>
    /// A sum of white noises, each held twice as long as the one before (Voss). The power follows 1/f within some 1 dB between those limits;
    /// below the lowest octave it is flat.
    /// </remarks>
    /// <param name="deviation">The standard deviation of the whole, in the unit of the signal; 0 or above.</param>
    /// <param name="tick">How long a value is held; above 0.</param>
    /// <param name="stream">Where its numbers come from; one of its own.</param>
    /// <param name="octaves">How many octaves, 1 to 40.</param>
    public static Signal PinkNoise(double deviation, TimeSpan tick, RandomStream stream, int octaves = 16)
    {
        Check.NotNegative(deviation);
        Check.AboveZero(tick);
        ArgumentOutOfRangeException.ThrowIfLessThan(octaves, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(octaves, 40);
        var each = deviation / Math.Sqrt(octaves);
        var streams = Enumerable.Range(0, octaves).Select(octave => stream.Substream($"octave {octave}")).ToArray();
        return new(elapsed =>
        {
            var number = elapsed.Ticks / tick.Ticks;
            var sum = 0.0;
            for (var octave = 0; octave < streams.Length; octave++)
            {
                // Each octave changes at a place of its own, or all would change at once at the powers of two.
                sum += streams[octave].Normal((number + ((1L << octave) / 2)) >> octave);
            }

            return each * sum;
        });
    }

    /// <summary>
    /// A random walk: a normal step at each tick, held until the next. <see cref="Reflect"/> keeps it between limits.
    /// </summary>
    /// <remarks>The place after n steps needs some 2 x log2(n) random numbers and none of the places before.</remarks>
    /// <param name="deviation">The standard deviation of one step, in the unit of the signal; 0 or above.</param>
    /// <param name="tick">The time between two steps; above 0.</param>
    /// <param name="stream">Where its numbers come from; one of its own.</param>
    /// <param name="from">Where it starts, in the unit of the signal.</param>
    public static Signal RandomWalk(double deviation, TimeSpan tick, RandomStream stream, double from = 0)
    {
        Check.NotNegative(deviation);
        Check.AboveZero(tick);
        Check.Finite(from);
        return new(elapsed => from + (deviation * Walk.At(stream, elapsed.Ticks / tick.Ticks)));
    }
}
