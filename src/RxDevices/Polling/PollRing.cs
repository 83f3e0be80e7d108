namespace RxDevices;

/// <summary>The last records of a polling; an older one gives way to a newer.</summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class PollRing<TRecord>
{
    private readonly Lock gate = new();
    private readonly Queue<PollRecord<TRecord>> records = new();
    private PollRecord<TRecord>? last;
    private int depth = 1;

    /// <summary>How many records are kept at most.</summary>
    public int Depth
    {
        get => Volatile.Read(ref depth);
        set
        {
            lock (gate)
            {
                depth = value;
                DropOldest();
            }
        }
    }

    /// <summary>The newest record, if there is any.</summary>
    public PollRecord<TRecord>? Last
    {
        get
        {
            lock (gate)
            {
                return last;
            }
        }
    }

    public void Keep(PollRecord<TRecord> record)
    {
        lock (gate)
        {
            last = record;
            records.Enqueue(record);
            DropOldest();
        }
    }

    /// <summary>The newest records, oldest first.</summary>
    public IReadOnlyList<PollRecord<TRecord>> Newest(int count)
    {
        lock (gate)
        {
            return [.. records.Skip(Math.Max(records.Count - count, 0))];
        }
    }

    private void DropOldest()
    {
        while (records.Count > depth)
        {
            records.Dequeue();
        }
    }
}
