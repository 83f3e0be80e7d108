namespace RxDevices;

/// <summary>
/// One stream to many observers, on a strand: every observer sees the same order, never two calls at once, and first the last
/// value there is, unless it is told not to replay. Subscribing costs the same for the first and the ten-thousandth. An observer that throws is cut off alone.
/// </summary>
/// <remarks>
/// Safe from any thread. A value pushed while another is being delivered waits until all have that one; the queue lives only as
/// long as the outermost push. A late subscriber's first value and its next have nothing lost and nothing twice between them,
/// because both happen on the strand. <c>beforeFirst</c> runs there, before a new subscriber gets its first value: it may push one.
/// </remarks>
internal sealed class Multicast<T>(Strand strand, Action<Exception> onThrow, bool replays = true, Action? beforeFirst = null)
    : IObservable<T>
    where T : class
{
    private const int Few = 16;

    private readonly Action<Exception> onThrow = onThrow;
    private readonly Queue<T> pending = new();
    private Subscription?[] subscriptions = [];
    private int count;
    private int gone;
    private bool delivering;
    private volatile bool completed;
    private volatile T? last;

    /// <summary>The value pushed last, or null before the first.</summary>
    public T? Last => last;

    /// <summary>How many observers there are.</summary>
    public int Observers => count - Volatile.Read(ref gone);

    public IDisposable Subscribe(IObserver<T> observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        var subscription = new Subscription(this, observer);
        strand.Run(subscription, static subscription => subscription.Owner.Add(subscription));
        if (completed)
        {
            // The strand may be gone, and the step with it.
            subscription.Complete();
        }

        return subscription;
    }

    /// <summary>Hands a value to all, on the strand.</summary>
    public void Push(T value)
    {
        if (strand.IsInside)
        {
            PushInside(value);
        }
        else
        {
            strand.Run((this, value), static push => push.Item1.PushInside(push.value));
        }
    }

    /// <summary>On the strand: what later subscribers see first, without telling those who are here.</summary>
    public void Replace(T value) => last = value;

    /// <summary>On the strand: ends the stream for all, present and future.</summary>
    public void Complete()
    {
        completed = true;
        for (var i = 0; i < count; i++)
        {
            subscriptions[i]!.Complete();
        }

        (subscriptions, count, gone) = ([], 0, 0);
    }

    private void Add(Subscription subscription)
    {
        if (completed)
        {
            subscription.Complete();
            return;
        }

        beforeFirst?.Invoke();
        if (count == subscriptions.Length)
        {
            MakeRoom();
        }

        subscriptions[count++] = subscription;
        if (last is null)
        {
            return;
        }

        var outermost = !delivering;
        delivering = true;
        subscription.Next(last);
        if (outermost)
        {
            DeliverPending();
        }
    }

    private void PushInside(T value)
    {
        if (completed)
        {
            return;
        }

        if (delivering)
        {
            pending.Enqueue(value);
            return;
        }

        delivering = true;
        DeliverToAll(value);
        DeliverPending();
    }

    private void DeliverPending()
    {
        while (pending.TryDequeue(out var value))
        {
            DeliverToAll(value);
        }

        delivering = false;
        if (count > Few && Volatile.Read(ref gone) > count / 2)
        {
            // Who subscribes in observers only would never find the time to make room.
            DropGone();
        }
    }

    private void DeliverToAll(T value)
    {
        if (replays)
        {
            last = value;
        }

        // Those who subscribe during the loop sit behind the end and have had this value as their first.
        var end = count;
        for (var i = 0; i < end && i < count; i++)
        {
            subscriptions[i]!.Next(value);
        }
    }

    private void MakeRoom()
    {
        // Not while a loop is under way: it counts on the places.
        if (!delivering && Volatile.Read(ref gone) > count / 2)
        {
            DropGone();
        }

        // Those who left before their turn to come in count as gone and have no place yet, so nothing need have become free.
        if (count == subscriptions.Length)
        {
            Array.Resize(ref subscriptions, Math.Max(4, count * 2));
        }
    }

    private void DropGone()
    {
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            if (subscriptions[i]!.IsAlive)
            {
                subscriptions[kept++] = subscriptions[i];
            }
        }

        Array.Clear(subscriptions, kept, count - kept);
        Interlocked.Add(ref gone, kept - count);
        count = kept;
    }

    private sealed class Subscription(Multicast<T> owner, IObserver<T> observer) : IDisposable
    {
        private IObserver<T>? observer = observer;

        public Multicast<T> Owner => owner;

        public bool IsAlive => Volatile.Read(ref observer) is not null;

        public void Next(T value)
        {
            try
            {
                observer?.OnNext(value);
            }
            catch (Exception exception)
            {
                Dispose();
                owner.onThrow(exception);
            }
        }

        public void Complete()
        {
            try
            {
                Interlocked.Exchange(ref observer, null)?.OnCompleted();
            }
            catch (Exception exception)
            {
                owner.onThrow(exception);
            }
        }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref observer, null) is not null)
            {
                Interlocked.Increment(ref owner.gone);
            }
        }
    }
}
