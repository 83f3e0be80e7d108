using System.Diagnostics;
using System.Text;

namespace RxDevices.Benchmarks.Reach;

/// <summary>Many clients that come, are silent, and then ask once, all at the same moment.</summary>
internal static class AskingOnce
{
    /// <summary>Prints the time to connect in seconds, the server's private memory for each silent client in KB, and the median, p99 and
    /// longest wait for the one answer in milliseconds.</summary>
    public static int Run(int server, int port, int clients, Dialect dialect)
    {
        // What the first clients make the server prepare is no client's.
        using (var first = new Crowd(port, 10, dialect.Greeting))
        {
            first.Hear(1000, static (_, _) => { });
        }

        var meter = new ProcessMeter(server);
        var (memory, began) = (meter.PrivateMemory, Stopwatch.GetTimestamp());
        using var crowd = new Crowd(port, clients, dialect.Greeting);
        var connected = Stopwatch.GetElapsedTime(began).TotalSeconds;
        crowd.Hear(1000, static (_, _) => { });
        memory = meter.PrivateMemory - memory;

        var question = Encoding.ASCII.GetBytes(dialect.Question);
        var asked = new long[clients];
        var heard = new int[clients];
        var waits = new List<double>(clients);
        for (var i = 0; i < clients; i++)
        {
            asked[i] = Stopwatch.GetTimestamp();
            crowd.Send(i, question);
        }

        while (waits.Count < clients)
        {
            crowd.Hear(1000, (client, bytes) =>
            {
                heard[client] += bytes.Length;
                if (heard[client] == dialect.Reply.Length)
                {
                    waits.Add(Stopwatch.GetElapsedTime(asked[client]).TotalMilliseconds);
                }
            });
        }

        waits.Sort();
        Console.WriteLine(FormattableString.Invariant(
            $"{connected} {memory / 1024.0 / clients} {waits[clients / 2]} {waits[(int)(clients * 0.99)]} {waits[^1]}"));
        return 0;
    }
}
