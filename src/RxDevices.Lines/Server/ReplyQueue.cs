namespace RxDevices.Lines;

/// <summary>
/// What waits to be sent to one client: bounded, in order, one write at a time. While held, replies only gather, so that all the
/// lines of one packet are answered with one write.
/// </summary>
/// <remarks>
/// Safe from any thread. Its full-policy: answers make the reader of the lines wait (<see cref="Room"/>); watched readings, which
/// nobody can hold back, disconnect the client that does not read them, or give way to later ones, as the options say.
/// </remarks>
/// <param name="output">Where it is sent.</param>
/// <param name="options">The bounds.</param>
/// <param name="outlet">The connection.</param>
/// <param name="later">Sends what did not come in answer to what is being read, beside those who said it; null: they send it.</param>
internal sealed class ReplyQueue(
    Stream output, LineServerOptions options, IReplyOutlet outlet, Action<IThreadPoolWorkItem>? later = null) : IObserver<Reply>, IThreadPoolWorkItem
{
    private readonly Lock gate = new();
    private readonly ReplyBuffer waiting = new();
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private MissedReadings? missed;
    private TaskCompletionSource? room;
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

    /// <summary>Whether something is on its way that the client has not taken yet.</summary>
    public bool IsWriting => Volatile.Read(ref writing);

    /// <summary>How many lines wait for their answers to be sent.</summary>
    public int Owed => Volatile.Read(ref openLines);

    /// <summary>The readings that the client was too slow for.</summary>
    public long Missed => missed?.Count ?? 0;

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
        bool isTooMuch;
        lock (gate)
        {
            if (broken)
            {
                return;
            }

            isTooMuch = !TryAdd(value);
        }

        if (isTooMuch)
        {
            Break();
        }
        else
        {
            Pump(later);
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

        outlet.Break();
        End();
    }

    void IThreadPoolWorkItem.Execute() => _ = WriteAll();

    private bool HasRoom => openLines < options.Window && waiting.Length < options.HighWater;

    private bool TryAdd(Reply reply)
    {
        // What could not be told yet comes before what is told after it.
        if (missed is { Any: true } && reply.Watched is null)
        {
            missed.MoveTo(waiting);
        }

        var fits = reply.CompletesLine || waiting.IsEmpty || waiting.Length + reply.Length <= options.LargestBacklog;
        if (missed is not { Any: true } && fits)
        {
            waiting.Add(reply);
            return true;
        }

        if (options.SlowWatchers != SlowWatchers.LatestWins || reply.Watched is not { } watch)
        {
            return false;
        }

        missed ??= new();
        missed.Keep(watch, reply);
        return true;
    }

    private void Pump(Action<IThreadPoolWorkItem>? send = null)
    {
        bool isEnd;
        lock (gate)
        {
            isEnd = !writing && !held && !broken && waiting.IsEmpty && (completed || (endsWhenAnswered && openLines == 0));
            if (!isEnd && (writing || held || broken || waiting.IsEmpty))
            {
                return;
            }

            writing = !isEnd;
        }

        if (isEnd)
        {
            End();
        }
        else if (send is null)
        {
            _ = WriteAll();
        }
        else
        {
            send(this);
        }
    }

    private void End()
    {
        if (ended.TrySetResult() || ended.Task.IsFaulted)
        {
            outlet.HasEnded();
        }
    }

    private async Task WriteAll()
    {
        try
        {
            while (TryTake(out var piece))
            {
                try
                {
                    if (piece.Length > 0)
                    {
                        await output.WriteAsync(piece.Bytes.AsMemory(0, piece.Length)).ConfigureAwait(false);
                        Interlocked.Increment(ref sent);
                    }
                }
                finally
                {
                    piece.GiveBack();
                }
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The client is gone; there is nobody to tell.
            Break();
        }

        Pump();
    }

    private bool TryTake(out ReplyBuffer.Piece piece)
    {
        lock (gate)
        {
            if (waiting.IsEmpty && !broken)
            {
                missed?.MoveTo(waiting);
            }

            if (!waiting.TryTake(out piece))
            {
                writing = false;
                return false;
            }

            openLines -= piece.CompletedLines;
            if (HasRoom)
            {
                room?.TrySetResult();
                room = null;
            }

            return true;
        }
    }
}
