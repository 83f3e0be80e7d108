namespace RxDevices.Lines;

/// <summary>Looks whether a loop goes on, and has another thread take over when it does not: a device that blocks holds up its own client.</summary>
/// <remarks>Sleeps while the loop does.</remarks>
internal sealed class EpollOverseer
{
    private const int Patience = 20;
    private readonly Action<int> takeOver;
    private readonly object news = new();
    private volatile bool sleeps;
    private volatile bool isBusy;
    private int steps;

    /// <param name="takeOver">Starts another thread, if the loop is in that step still and there may be one more.</param>
    public EpollOverseer(Action<int> takeOver)
    {
        this.takeOver = takeOver;
        new Thread(Look) { IsBackground = true, Name = "RxDevices epoll overseer" }.Start();
    }

    /// <summary>Whether the loop is in that step.</summary>
    public bool IsIn(int step) => isBusy && steps == step;

    /// <summary>The loop begins to do something.</summary>
    public void Step()
    {
        steps++;
        isBusy = true;
        if (sleeps)
        {
            Wake();
        }
    }

    /// <summary>The loop has nothing to do.</summary>
    public void Rest() => isBusy = false;

    private void Wake()
    {
        lock (news)
        {
            sleeps = false;
            Monitor.Pulse(news);
        }
    }

    private void Look()
    {
        lock (news)
        {
            while (true)
            {
                var before = Volatile.Read(ref steps);
                Monitor.Wait(news, Patience);
                if (!isBusy)
                {
                    Sleep();
                }
                else if (IsIn(before))
                {
                    takeOver(before);
                }
            }
        }
    }

    private void Sleep()
    {
        // Either we see that a step has begun or it sees that we sleep; the fence is ours alone, because steps are many.
        sleeps = true;
        Interlocked.MemoryBarrierProcessWide();
        while (sleeps && !isBusy)
        {
            Monitor.Wait(news);
        }

        sleeps = false;
    }
}
