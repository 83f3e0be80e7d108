namespace RxDevices.Tango;

/// <summary>Times as seconds, microseconds and nanoseconds since 1970, and as the model has them.</summary>
internal static class WireTime
{
    private const long NanosecondsPerTick = 100;

    /// <summary>The time on the wire. What 32 bits of seconds cannot say (before 1901, after January 2038) becomes the nearest they can.</summary>
    public static TimeVal Of(DateTimeOffset time)
    {
        var ticks = time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks;
        var seconds = Math.DivRem(ticks, TimeSpan.TicksPerSecond, out var rest);
        if (rest < 0)
        {
            (seconds, rest) = (seconds - 1, rest + TimeSpan.TicksPerSecond);
        }

        // Nanoseconds count beyond the microseconds: the tenths of a microsecond that a tick is.
        return new(
            (int)Math.Clamp(seconds, int.MinValue, int.MaxValue),
            (int)(rest / TimeSpan.TicksPerMicrosecond),
            (int)(rest % TimeSpan.TicksPerMicrosecond * NanosecondsPerTick));
    }

    /// <summary>The time in the model.</summary>
    public static DateTimeOffset ToModel(this TimeVal time) => DateTimeOffset.UnixEpoch.AddTicks(
        (time.TvSec * TimeSpan.TicksPerSecond) + (time.TvUsec * TimeSpan.TicksPerMicrosecond) + (time.TvNsec / NanosecondsPerTick));
}
