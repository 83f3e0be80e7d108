using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace RxDevices.Lines;

/// <summary>
/// A thread that hears of its sockets and carries on those who wait for them: reads, answers and sends without a hop. What blocks there
/// holds up all clients of the loop, until another thread takes over.
/// </summary>
/// <remarks>Posting and adding are safe from any thread. Lives as long as the process.</remarks>
internal sealed unsafe class EpollLoop
{
    private static readonly Lazy<EpollLoop[]> All = new(() => [.. Enumerable.Range(0, Math.Clamp(Environment.ProcessorCount / 2, 1, 4)).Select(_ => new EpollLoop())]);
    private static int next;

    private readonly EpollQueue queue = new();
    private readonly ConcurrentQueue<IThreadPoolWorkItem> posted = new();
    private readonly int bell = Libc.EventDescriptor(0, Libc.NonBlocking | Libc.CloseOnExec);
    private EpollSocket?[] sockets = new EpollSocket[1024];
    private int rung;

    private EpollLoop()
    {
        Later = Post;
        queue.Add(bell, Libc.Readable | Libc.EdgeTriggered);
        new Thread(Run) { IsBackground = true, Name = "RxDevices epoll" }.Start();
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
        if (Interlocked.Exchange(ref rung, 1) == 0)
        {
            var one = 1L;
            _ = Libc.Write(bell, &one, sizeof(long));
        }
    }

    private void Run()
    {
        while (true)
        {
            var count = queue.Wait(-1);
            for (var i = 0; i < count; i++)
            {
                var (descriptor, what) = queue[i];
                if (descriptor == bell)
                {
                    Hear();
                }
                else
                {
                    Volatile.Read(ref sockets)[descriptor]?.Tell(what);
                }
            }
        }
    }

    // What is posted meanwhile has its turn after the sockets.
    private void Hear()
    {
        long rings;
        _ = Libc.Read(bell, &rings, sizeof(long));
        Volatile.Write(ref rung, 0);
        Interlocked.MemoryBarrier();
        for (var left = posted.Count; left > 0 && posted.TryDequeue(out var work); left--)
        {
            work.Execute();
        }

        if (!posted.IsEmpty && Interlocked.Exchange(ref rung, 1) == 0)
        {
            var one = 1L;
            _ = Libc.Write(bell, &one, sizeof(long));
        }
    }
}
