using System.Buffers;
using System.Text;

namespace RxDevices.Lines;

/// <summary>
/// What waits to be sent to one client: bounded, in order, one write at a time. While held, replies only gather, so that all the
/// lines of one packet are answered with one write.
/// </summary>
/// <remarks>
/// Safe from any thread. Its full-policy: answers make the reader of the lines wait (<see cref="Room"/>); watched readings, which
/// nobody can hold back, disconnect the client that does not read them.
/// </remarks>
internal sealed class ReplyQueue(Stream output, LineServerOptions options, Action abort) : IObserver<Reply>
{
    private const int LargestWrite = 64 * 1024;
    private readonly Lock gate = new();
    private readonly Queue<Reply> waiting = new();
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource? room;
    private long characters;
    private long sent;
    private int openLines;
    private bool held;
    private bool writing;
    private bool completed;
    private bool endsWhenAnswered;
    private bool broken;

    /// <summary>Ends when all is sent after the last reply, or nothing can be sent any more; fails when the replies do.</summary>
    public Task Ended => ended.Task;

    /// <summary>How much was sent so far, in writes.</summary>
    public long Sent => Volatile.Read(ref sent);

    /// <summary>One line more is to be answered; answers whether another may come at once.</summary>
    public bool TakeCredit()
    {
        lock (gate)
        {
            openLines++;
            return HasRoom;
        }
    }

    /// <summary>Ends when another line may come.</summary>
    public Task Room()
    {
        lock (gate)
        {
            if (HasRoom || broken)
            {
                return Task.CompletedTask;
            }

            room ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            return room.Task;
        }
    }

    /// <summary>From now on replies gather.</summary>
    public void Hold()
    {
        lock (gate)
        {
            held = true;
        }
    }

    /// <summary>What has gathered is sent.</summary>
    public void Release()
    {
        lock (gate)
        {
            held = false;
        }

        Pump();
    }

    public void OnNext(Reply value)
    {
        var isTooMuch = false;
        lock (gate)
        {
            if (broken)
            {
                return;
            }

            isTooMuch = !value.CompletesLine && waiting.Count > 0 && characters + value.Text.Length > options.LargestBacklog;
            waiting.Enqueue(value);
            characters += value.Text.Length;
        }

        if (isTooMuch)
        {
            Break();
        }
        else
        {
            Pump();
        }
    }

    public void OnError(Exception error)
    {
        ended.TrySetException(error);
        Break();
    }

    public void OnCompleted()
    {
        lock (gate)
        {
            completed = true;
            held = false;
        }

        Pump();
    }

    /// <summary>From now on ends as soon as no line waits for its answer, whatever is watched.</summary>
    public void EndWhenAnswered()
    {
        lock (gate)
        {
            endsWhenAnswered = true;
        }

        Pump();
    }

    /// <summary>Drops what waits and breaks the connection.</summary>
    public void Break()
    {
        lock (gate)
        {
            broken = true;
            waiting.Clear();
            room?.TrySetResult();
        }

        abort();
        ended.TrySetResult();
    }

    private bool HasRoom => openLines < options.Window && characters < options.HighWater;

    private void Pump()
    {
        lock (gate)
        {
            if (writing || held || broken)
            {
                return;
            }

            if (waiting.Count == 0)
            {
                if (completed || (endsWhenAnswered && openLines == 0))
                {
                    ended.TrySetResult();
                }

                return;
            }

            writing = true;
        }

        _ = WriteAll();
    }

    private async Task WriteAll()
    {
        try
        {
            while (TakeBatch() is { } batch)
            {
                await Write(batch).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The client is gone; there is nobody to tell.
            Break();
        }

        Pump();
    }

    private async ValueTask Write(string batch)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(batch.Length));
        try
        {
            var length = Encoding.UTF8.GetBytes(batch, bytes);
            await output.WriteAsync(bytes.AsMemory(0, length)).ConfigureAwait(false);
            Interlocked.Increment(ref sent);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private string? TakeBatch()
    {
        lock (gate)
        {
            if (!waiting.TryDequeue(out var first))
            {
                writing = false;
                return null;
            }

            var batch = first.Text;
            openLines -= first.CompletesLine ? 1 : 0;
            if (waiting.Count > 0)
            {
                var text = new StringBuilder(batch);
                while (text.Length < LargestWrite && waiting.TryDequeue(out var next))
                {
                    text.Append(next.Text);
                    openLines -= next.CompletesLine ? 1 : 0;
                }

                batch = text.ToString();
            }

            characters -= batch.Length;
            if (HasRoom)
            {
                room?.TrySetResult();
                room = null;
            }

            return batch;
        }
    }
}
