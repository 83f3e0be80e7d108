namespace RxDevices.Simulation;

/// <summary>
/// When something happens, as a function of the time since the start: once, at a period, or at random. Spikes, dips, dropouts, stuck values
/// and NaN take one; two that take the same happen at the same times.
/// </summary>
/// <remarks>Safe from any thread: occasions have no state. Random ones depend on their stream and the instant alone.</remarks>
public sealed class Occasions
{
    private readonly Func<TimeSpan, TimeSpan?> beganAt;

    private Occasions(Func<TimeSpan, TimeSpan?> beganAt) => this.beganAt = beganAt;

    /// <summary>One occasion.</summary>
    /// <param name="start">When it begins, since the start; 0 or above.</param>
    /// <param name="length">How long it lasts; above 0.</param>
    public static Occasions Once(TimeSpan start, TimeSpan length)
    {
        Check.NotNegative(start);
        Check.AboveZero(length);
        return new(elapsed => elapsed >= start && elapsed - start < length ? start : null);
    }

    /// <summary>One occasion at the end of each interval: the first begins at <c>interval - length</c>.</summary>
    /// <param name="interval">From one beginning to the next; above 0.</param>
    /// <param name="length">How long each lasts; above 0, not above the interval.</param>
    public static Occasions Every(TimeSpan interval, TimeSpan length)
    {
        CheckSpans(interval, length);
        return new(elapsed => Within(elapsed, interval, length, interval - length));
    }

    /// <summary>At most one occasion in each interval, at a random place in it.</summary>
    /// <param name="interval">The interval; above 0. With a probability of 1 it is the mean time between two occasions.</param>
    /// <param name="length">How long each lasts; above 0, not above the interval.</param>
    /// <param name="stream">Where its numbers come from; one of its own.</param>
    /// <param name="probability">How likely it is that an interval has one, 0 to 1.</param>
    public static Occasions AtRandom(TimeSpan interval, TimeSpan length, RandomStream stream, double probability = 1)
    {
        CheckSpans(interval, length);
        Check.Fraction(probability);
        return new(elapsed =>
        {
            var number = elapsed.Ticks / interval.Ticks;
            return stream.Fraction(2 * number) < probability
                ? Within(elapsed, interval, length, (interval - length) * stream.Fraction((2 * number) + 1))
                : null;
        });
    }

    /// <summary>Since when the occasion lasts that lasts at an instant, or null when none does.</summary>
    /// <param name="elapsed">The time since the start.</param>
    public TimeSpan? BeganAt(TimeSpan elapsed) => elapsed < TimeSpan.Zero ? null : beganAt(elapsed);

    private static TimeSpan? Within(TimeSpan elapsed, TimeSpan interval, TimeSpan length, TimeSpan place)
    {
        var began = new TimeSpan(elapsed.Ticks - (elapsed.Ticks % interval.Ticks)) + place;
        return elapsed >= began && elapsed - began < length ? began : null;
    }

    private static void CheckSpans(TimeSpan interval, TimeSpan length)
    {
        Check.AboveZero(interval);
        Check.AboveZero(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, interval);
    }
}
