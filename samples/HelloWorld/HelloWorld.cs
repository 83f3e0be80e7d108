// A coroutine: a step in time is an async method, and time is a clock it is given, so that a second may be virtual.
using System.Reactive.Concurrency;

internal static class HelloWorld
{
    // listing: hello-world
    public static async Task Say(string what, IScheduler clock)
    {
        await clock.Sleep(TimeSpan.FromSeconds(1));
        Console.WriteLine(what);
    }
    // end of listing
}
