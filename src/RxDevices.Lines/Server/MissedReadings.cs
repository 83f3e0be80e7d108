namespace RxDevices.Lines;

/// <summary>The readings a client was too slow for: of each watch the latest, and how many came before it.</summary>
/// <remarks>One owner at a time. As large as the client has watches.</remarks>
internal sealed class MissedReadings
{
    private readonly Dictionary<IWatched, (Reply Latest, long Missed)> watches = [];

    private long count;

    /// <summary>How many were dropped so far.</summary>
    public long Count => Volatile.Read(ref count);

    public bool Any => watches.Count > 0;

    /// <summary>Keeps a reading in place of the one before.</summary>
    public void Keep(IWatched watch, Reply latest)
    {
        var isNewer = watches.TryGetValue(watch, out var before);
        watches[watch] = (latest, isNewer ? before.Missed + 1 : 0);
        count += isNewer ? 1 : 0;
    }

    /// <summary>Tells what was missed and the latest of each watch.</summary>
    public void MoveTo(ReplyBuffer replies)
    {
        foreach (var (watch, (latest, missed)) in watches)
        {
            if (missed > 0)
            {
                replies.Add(new(watch.Missed(missed), CompletesLine: false));
            }

            replies.Add(latest);
        }

        watches.Clear();
    }
}
