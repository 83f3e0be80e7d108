namespace RxDevices.Simulation;

/// <summary>Events by their instant, and of one instant in the order in which they came.</summary>
/// <remarks>
/// One owner at a time. An event that was taken out stays until it is on top, or until those make up the most of the queue: the queue is never
/// more than twice as long as what waits in it, but for a few.
/// </remarks>
internal sealed class EventQueue
{
    private const int Few = 64;

    private readonly PriorityQueue<ClockEvent, Place> queue = new();
    private long sequence;
    private int cancelled;

    /// <summary>How many wait.</summary>
    public int Count => queue.Count - cancelled;

    /// <summary>The event that is due first, or null when nothing waits.</summary>
    public ClockEvent? First
    {
        get
        {
            while (queue.TryPeek(out var first, out _))
            {
                if (!first.IsCancelled)
                {
                    return first;
                }

                cancelled--;
                queue.Dequeue();
            }

            return null;
        }
    }

    /// <summary>Queues an event for its instant, behind those of the same.</summary>
    public void Add(ClockEvent clockEvent)
    {
        clockEvent.IsQueued = true;
        queue.Enqueue(clockEvent, new(clockEvent.Due, sequence++));
    }

    /// <summary>Takes out the event that is <see cref="First"/>.</summary>
    public void RemoveFirst() => queue.Dequeue().IsQueued = false;

    /// <summary>Cancels an event, queued or not; whether it was not cancelled yet.</summary>
    public bool Cancel(ClockEvent clockEvent)
    {
        if (clockEvent.IsCancelled)
        {
            return false;
        }

        clockEvent.IsCancelled = true;
        if (clockEvent.IsQueued && ++cancelled > Few && cancelled > queue.Count / 2)
        {
            (ClockEvent, Place)[] kept = [.. queue.UnorderedItems.Where(item => !item.Element.IsCancelled)];
            queue.Clear();
            queue.EnqueueRange(kept);
            cancelled = 0;
        }

        return true;
    }

    /// <summary>Takes out all.</summary>
    public void Clear()
    {
        queue.Clear();
        cancelled = 0;
    }

    /// <summary>The events due first, in their order.</summary>
    public IReadOnlyList<PendingEvent> Next(int count) =>
    [
        .. queue.UnorderedItems
            .Where(item => !item.Element.IsCancelled)
            .OrderBy(item => item.Priority)
            .Take(count)
            .Select(item => new PendingEvent(new(item.Element.Due, TimeSpan.Zero), item.Element.Owner)),
    ];

    private readonly record struct Place(long Due, long Sequence) : IComparable<Place>
    {
        public int CompareTo(Place other) =>
            Due != other.Due ? Due.CompareTo(other.Due) : Sequence.CompareTo(other.Sequence);
    }
}
