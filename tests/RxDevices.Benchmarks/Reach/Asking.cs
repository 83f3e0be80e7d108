using System.Diagnostics;
using System.Text;

namespace RxDevices.Benchmarks.Reach;

/// <summary>Clients that ask as soon as they have their answers, so many questions at once.</summary>
internal static class Asking
{
    /// <summary>Asks, and prints the server's CPU time per reply in microseconds, the replies in a second, and the p99 of a round.</summary>
    public static int Run(int server, int port, int clients, int inFlight, double seconds, Dialect dialect)
    {
        using var crowd = new Crowd(port, clients, dialect.Greeting);
        var question = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(dialect.Question, inFlight)));
        var awaited = inFlight * dialect.Reply.Length;
        var left = new int[clients];
        var asked = new long[clients];
        var rounds = new List<double>(1_000_000);
        var meter = new ProcessMeter(server);
        for (var i = 0; i < clients; i++)
        {
            Ask(i);
        }

        _ = Until(Stopwatch.GetTimestamp() + (long)(seconds / 3 * Stopwatch.Frequency));
        rounds.Clear();
        var (cpu, began) = (meter.Cpu, Stopwatch.GetTimestamp());
        var replies = Until(began + (long)(seconds * Stopwatch.Frequency));
        cpu = meter.Cpu - cpu;
        var rate = replies / Stopwatch.GetElapsedTime(began).TotalSeconds;
        if (rounds.Count == 0)
        {
            throw new InvalidOperationException("Nobody had all his answers in time; measure for longer.");
        }

        rounds.Sort();
        Console.WriteLine(FormattableString.Invariant($"{cpu / replies} {rate} {rounds[(int)(rounds.Count * 0.99)]}"));
        return 0;

        void Ask(int client)
        {
            left[client] = awaited;
            asked[client] = Stopwatch.GetTimestamp();
            crowd.Send(client, question);
        }

        long Until(long end)
        {
            long heard = 0;
            while (Stopwatch.GetTimestamp() < end)
            {
                crowd.Hear(100, (client, bytes) =>
                {
                    heard += bytes.Length;
                    left[client] -= bytes.Length;
                    if (left[client] == 0)
                    {
                        rounds.Add(Stopwatch.GetElapsedTime(asked[client]).TotalMilliseconds);
                        Ask(client);
                    }
                });
            }

            return heard / dialect.Reply.Length;
        }
    }
}
