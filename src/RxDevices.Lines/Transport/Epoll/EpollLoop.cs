using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace RxDevices.Lines;

/// <summary>
/// A thread that hears of its sockets and carries on those who wait for them: reads, answers and sends without a hop. What blocks there
/// holds up the other clients of the loop only until another thread takes over (<see cref="EpollOverseer"/>).
/// </summary>
/// <remarks>
/// Posting and adding are safe from any thread. Lives as long as the process. So many of its threads may be blocked and no more, or as many
/// as the system gives; then the loop waits for one of them.
/// </remarks>
internal sealed unsafe class EpollLoop
{
    private const int MostThreads = 256;

    private static readonly Lazy<EpollLoop[]> All = new(() =>
        [.. Enumerable.Range(0, Math.Clamp(Environment.ProcessorCount / 2, 1, 4)).Select(_ => new EpollLoop())]);

    private static int next;

    private readonly EpollQueue queue = new();
    private readonly ConcurrentQueue<IThreadPoolWorkItem> posted = new();
    private readonly int bell = Libc.EventDescriptor(0, Libc.NonBlocking | Libc.CloseOnExec);
    private readonly Lock gate = new();
    private readonly EpollOverseer overseer;
    private EpollSocket?[] sockets = new EpollSocket[1024];
    private int rung;
    private int count;
    private int taken;
    private int runner;
    private int threads;

    private EpollLoop()
    {
        Later = Post;
        queue.Add(bell, Libc.Readable | Libc.EdgeTriggered);
        overseer = new(TakeOver);
        Start(runner);
    }

    /// <summary>Whether this system has what it takes.</summary>
    public static bool IsSupported { get; } = OperatingSystem.IsLinux()
        && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64
        && NativeLibrary.TryLoad("libc", typeof(Libc).Assembly, null, out _);

    /// <summary>Posts, as a delegate that is made once.</summary>
    public Action<IThreadPoolWorkItem> Later { get; }

    /// <summary>The loop for one socket more: each in its turn.</summary>
    public static EpollLoop Next() => All.Value[(uint)Interlocked.Increment(ref next) % All.Value.Length];

    /// <summary>Tells a socket from now on what happens to it.</summary>
    public void Add(EpollSocket socket)
    {
        lock (queue)
        {
            if (socket.Descriptor >= sockets.Length)
            {
                var longer = new EpollSocket?[Math.Max(socket.Descriptor + 1, sockets.Length * 2)];
                sockets.CopyTo(longer);
                Volatile.Write(ref sockets, longer);
            }

            // The number may have been another socket's before; what is told of that one late does no harm.
            sockets[socket.Descriptor] = socket;
        }

        queue.Add(socket.Descriptor, Libc.Readable | Libc.Writable | Libc.NoMoreInput | Libc.EdgeTriggered);
    }

    /// <summary>Forgets a socket that is closed.</summary>
    public void Remove(EpollSocket socket)
    {
        lock (queue)
        {
            if (sockets[socket.Descriptor] == socket)
            {
                sockets[socket.Descriptor] = null;
            }
        }
    }

    /// <summary>Runs something on the loop's thread, after what is under way there.</summary>
    public void Post(IThreadPoolWorkItem work)
    {
        posted.Enqueue(work);
        Ring();
    }

    private void Start(int own)
    {
        new Thread(() => Run(own)) { IsBackground = true, Name = "RxDevices epoll" }.Start();
        threads++;
    }

    // The thread that runs the loop is in something that does not end: another one goes on behind it.
    private void TakeOver(int step)
    {
        lock (gate)
        {
            if (!overseer.IsIn(step) || threads == MostThreads || !TryStart(runner + 1))
            {
                return;
            }

            // The new thread waits for the gate until it is the one that runs the loop.
            runner++;
        }

        Ring();
    }

    private bool TryStart(int own)
    {
        try
        {
            Start(own);
            return true;
        }
        catch (OutOfMemoryException)
        {
            // The system gives no thread now; the overseer asks again.
            return false;
        }
    }

    private void Run(int own)
    {
        while (true)
        {
            while (TryTake(own, out var descriptor, out var what))
            {
                overseer.Step();
                if (descriptor == bell)
                {
                    Hear(own);
                }
                else
                {
                    Volatile.Read(ref sockets)[descriptor]?.Tell(what);
                }
            }

            if (!Wait(own))
            {
                return;
            }
        }
    }

    private bool TryTake(int own, out int descriptor, out uint what)
    {
        lock (gate)
        {
            var isMine = own == runner && taken < count;
            (descriptor, what) = isMine ? queue[taken] : default;
            taken += isMine ? 1 : 0;
            return isMine;
        }
    }

    // Only the thread that runs the loop waits.
    private bool Wait(int own)
    {
        lock (gate)
        {
            if (own != runner)
            {
                threads--;
                return false;
            }

            // From here on nobody takes over, until there is something to do.
            overseer.Rest();
            (count, taken) = (0, 0);
        }

        count = queue.Wait(-1);
        return true;
    }

    // What is posted meanwhile has its turn after the sockets.
    private void Hear(int own)
    {
        long rings;
        _ = Libc.Read(bell, &rings, sizeof(long));
        Volatile.Write(ref rung, 0);
        Interlocked.MemoryBarrier();
        for (var left = posted.Count; left > 0 && own == Volatile.Read(ref runner) && posted.TryDequeue(out var work); left--)
        {
            overseer.Step();
            work.Execute();
        }

        if (!posted.IsEmpty)
        {
            Ring();
        }
    }

    private void Ring()
    {
        if (Interlocked.Exchange(ref rung, 1) == 0)
        {
            var one = 1L;
            _ = Libc.Write(bell, &one, sizeof(long));
        }
    }
}
