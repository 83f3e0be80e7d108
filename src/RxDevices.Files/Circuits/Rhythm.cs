namespace RxDevices.Files;

/// <summary>Quantities that are looked at in the same rhythm: at n periods since the start.</summary>
internal sealed class Rhythm(TimeSpan period, Node[] nodes)
{
    private long last;

    /// <summary>The quantities.</summary>
    public Node[] Nodes => nodes;

    /// <summary>The next instant; when the clock is late by more than a period, the newest.</summary>
    public TimeSpan Next(TimeSpan now) => new(Math.Max(last + 1, now.Ticks / period.Ticks) * period.Ticks);

    /// <summary>Takes the next instant if it is that one.</summary>
    public bool TryTake(TimeSpan instant, TimeSpan now)
    {
        if (Next(now) != instant)
        {
            return false;
        }

        last = instant.Ticks / period.Ticks;
        return true;
    }
}
