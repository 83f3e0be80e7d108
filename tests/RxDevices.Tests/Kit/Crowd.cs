namespace RxDevices.Tests.Kit;

/// <summary>Threads that begin together.</summary>
internal static class Crowd
{
    /// <summary>How long a test waits for what should be there at once before it says that it hangs.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Runs the action on that many threads at once, with the number of the thread, and waits for all.</summary>
    public static void Of(int threads, Action<int> action)
    {
        using var start = new Barrier(threads);
        var thrown = new Exception?[threads];
        var crowd = Enumerable.Range(0, threads).Select(number => new Thread(() =>
        {
            start.SignalAndWait();
            thrown[number] = Record.Exception(() => action(number));
        })
        { IsBackground = true }).ToList();
        crowd.ForEach(thread => thread.Start());
        Assert.All(crowd, thread => Assert.True(thread.Join(Patience), "a thread hangs"));
        Assert.All(thrown, Assert.Null);
    }

    /// <summary>Runs the action on a thread of its own and says whether it came to its end.</summary>
    public static bool Ends(Action action)
    {
        var thread = new Thread(() => action()) { IsBackground = true };
        thread.Start();
        return thread.Join(TimeSpan.FromSeconds(5));
    }
}
