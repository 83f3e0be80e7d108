// Two tasks at once, and the second ends first: as methods that are awaited, and as streams that are merged.
using System.Reactive.Concurrency;
using System.Reactive.Linq;

internal static class HelloTasks
{
    // listing: hello-tasks
    public static Task AsMethods(IScheduler clock) =>
        Task.WhenAll(SayAfter(2, "hello", clock), SayAfter(1, "world", clock));

    private static async Task SayAfter(int seconds, string what, IScheduler clock)
    {
        await clock.Sleep(TimeSpan.FromSeconds(seconds));
        Console.WriteLine(what);
    }
    // end of listing

    // listing: hello-streams
    public static async Task AsStreams(IScheduler clock) =>
        await After(2, "hello", clock).Merge(After(1, "world", clock)).Do(Console.WriteLine);

    private static IObservable<string> After(int seconds, string what, IScheduler clock) =>
        Observable.Timer(TimeSpan.FromSeconds(seconds), clock).Select(_ => what);
    // end of listing
}
