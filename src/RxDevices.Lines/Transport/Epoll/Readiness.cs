using System.Threading.Tasks.Sources;

namespace RxDevices.Lines;

/// <summary>
/// Whether one direction of a socket may be tried again, and the one who waits for that. Nothing is made for a wait, and who waited goes on
/// where the news came: on the loop's thread.
/// </summary>
/// <remarks>Telling is safe from any thread; one waits at a time.</remarks>
internal sealed class Readiness(EpollLoop loop) : IValueTaskSource<int>, IThreadPoolWorkItem
{
    private const int Idle = 0;
    private const int Ready = 1;
    private const int Waiting = 2;
    private const int Queued = 3;
    private ManualResetValueTaskSourceCore<int> news;
    private int state;

    /// <summary>Whether it may be tried now.</summary>
    public bool IsReady => Volatile.Read(ref state) == Ready;

    /// <summary>Ends when it may be tried again, at once when it may be now; with 0, as a read without a buffer does.</summary>
    public ValueTask<int> Wait()
    {
        news.Reset();
        return Interlocked.CompareExchange(ref state, Waiting, Idle) == Ready ? default : new(this, news.Version);
    }

    /// <summary>The same, but after the others whose turn it is.</summary>
    public ValueTask<int> WaitTurn()
    {
        news.Reset();
        if (Interlocked.CompareExchange(ref state, Waiting, Idle) == Ready)
        {
            Volatile.Write(ref state, Queued);
            loop.Post(this);
        }

        return new(this, news.Version);
    }

    /// <summary>Before it is tried: what is told from now on is news.</summary>
    public void Clear() => Interlocked.CompareExchange(ref state, Idle, Ready);

    /// <summary>It may be tried again, or tells why not.</summary>
    public void Tell()
    {
        int before;
        do
        {
            before = Volatile.Read(ref state);
            if (before is Ready or Queued)
            {
                return;
            }
        }
        while (Interlocked.CompareExchange(ref state, Ready, before) != before);

        if (before == Waiting)
        {
            news.SetResult(0);
        }
    }

    void IThreadPoolWorkItem.Execute()
    {
        Volatile.Write(ref state, Ready);
        news.SetResult(0);
    }

    int IValueTaskSource<int>.GetResult(short token) => news.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<int>.GetStatus(short token) => news.GetStatus(token);

    void IValueTaskSource<int>.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        news.OnCompleted(continuation, state, token, flags);
}
