namespace RxDevices.Tool;

/// <summary>How often something happens: its mean rate over the last seconds.</summary>
/// <remarks>One owner at a time.</remarks>
internal sealed class RateMeter(DateTimeOffset start)
{
    private const int Seconds = 10;
    private readonly long[] counts = new long[Seconds];
    private long newest;

    /// <summary>It happened once more.</summary>
    public void Count(DateTimeOffset now)
    {
        var second = SecondOf(now);
        for (var passed = Math.Max(newest + 1, second - Seconds + 1); passed <= second; passed++)
        {
            counts[passed % Seconds] = 0;
        }

        newest = Math.Max(newest, second);
        counts[second % Seconds]++;
    }

    /// <summary>Times a second, over the last 10 s or, in the beginning, since the start but for at least 1 s.</summary>
    public double PerSecond(DateTimeOffset now)
    {
        var second = SecondOf(now);
        var total = 0L;
        for (var recent = Math.Max(0, second - Seconds + 1); recent <= newest; recent++)
        {
            total += counts[recent % Seconds];
        }

        return total / Math.Clamp((now - start).TotalSeconds, 1, Seconds);
    }

    // A clock that is set back counts on in the second it had reached.
    private long SecondOf(DateTimeOffset now) => Math.Max(newest, (long)(now - start).TotalSeconds);
}
