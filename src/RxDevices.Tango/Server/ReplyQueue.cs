namespace RxDevices.Tango;

/// <summary>
/// What waits to be sent to one client, in whole messages, one write at a time. Replies come in the order in which they are ready: a
/// client that asks several things at once tells them apart by their numbers.
/// </summary>
/// <remarks>Safe from any thread. Its full-policy: whoever reads the requests waits for <see cref="Room"/>.</remarks>
internal sealed class ReplyQueue(Func<ReadOnlyMemory<byte>, ValueTask> send, TangoServerOptions options)
{
    private readonly Lock gate = new();
    private readonly TaskCompletionSource broken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private PooledBytes gathering = new();
    private TaskCompletionSource? room;
    private TaskCompletionSource? answered;
    private long unsent;
    private int open;
    private bool isWriting;

    /// <summary>Ends when nothing can be sent any more.</summary>
    public Task Broken => broken.Task;

    private bool HasRoom => open < options.Window && unsent < options.HighWater;

    private bool IsAnswered => open == 0 && unsent == 0;

    /// <summary>A request was begun.</summary>
    public void Begin()
    {
        lock (gate)
        {
            open++;
        }
    }

    /// <summary>A request was done, with a reply or without.</summary>
    public void End()
    {
        lock (gate)
        {
            open--;
            Tell();
        }
    }

    /// <summary>Sends messages, in one piece.</summary>
    public void Write<T>(GiopVersion version, T message, Action<GiopWriter, T> write)
    {
        lock (gate)
        {
            if (broken.Task.IsCompleted)
            {
                return;
            }

            var before = gathering.Length;
            write(new(gathering, version), message);
            unsent += gathering.Length - before;
            if (isWriting || unsent == 0)
            {
                return;
            }

            isWriting = true;
        }

        _ = SendAll();
    }

    /// <summary>Ends when another request may come.</summary>
    public Task Room() => When(HasRoomNow, ref room);

    /// <summary>Ends when everything is answered, and sent.</summary>
    public Task Answered() => When(IsAnsweredNow, ref answered);

    /// <summary>Drops what waits; from now on nothing is sent.</summary>
    public void Break()
    {
        broken.TrySetResult();
        lock (gate)
        {
            unsent = 0;
            Tell();
        }
    }

    private bool HasRoomNow() => HasRoom || broken.Task.IsCompleted;

    private bool IsAnsweredNow() => IsAnswered || broken.Task.IsCompleted;

    private Task When(Func<bool> isSo, ref TaskCompletionSource? waiting)
    {
        lock (gate)
        {
            if (isSo())
            {
                return Task.CompletedTask;
            }

            waiting ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            return waiting.Task;
        }
    }

    // Under the gate.
    private void Tell()
    {
        if (HasRoomNow())
        {
            room?.TrySetResult();
            room = null;
        }

        if (IsAnsweredNow())
        {
            answered?.TrySetResult();
            answered = null;
        }
    }

    private async Task SendAll()
    {
        while (Take() is { } batch)
        {
            try
            {
                await send(batch.Memory).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is IOException or ObjectDisposedException)
            {
                // The client is gone, perhaps because it waited long enough; there is nobody to tell.
                Break();
            }

            Sent(batch);
        }
    }

    private PooledBytes? Take()
    {
        lock (gate)
        {
            if (gathering.Length == 0 || broken.Task.IsCompleted)
            {
                isWriting = false;
                gathering.Release();
                return null;
            }

            var batch = gathering;
            gathering = new();
            return batch;
        }
    }

    private void Sent(PooledBytes batch)
    {
        lock (gate)
        {
            unsent = Math.Max(0, unsent - batch.Length);
            batch.Release();
            Tell();
        }
    }
}
