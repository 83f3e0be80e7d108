using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace RxDevices.Benchmarks.Reach;

/// <summary>Clients that ask one question every now and then, evenly spread, as displays do.</summary>
internal static class Steady
{
    /// <summary>Prints the median and the p99 of the wait for an answer in microseconds.</summary>
    public static int Run(int port, int clients, double questionsInASecond, double seconds, Dialect dialect)
    {
        using var crowd = new Crowd(port, clients, dialect.Greeting);
        var question = Encoding.ASCII.GetBytes(dialect.Question);
        var asked = new long[clients];
        var heard = new int[clients];
        var waits = new List<double>();
        var began = Stopwatch.GetTimestamp();
        long next = 0;
        Console.WriteLine("ready");
        while (Stopwatch.GetElapsedTime(began).TotalSeconds is var now && now < seconds)
        {
            for (; next < now * questionsInASecond; next++)
            {
                var client = (int)(next % clients);
                asked[client] = Stopwatch.GetTimestamp();
                crowd.Send(client, question);
            }

            crowd.Hear(1, (client, bytes) =>
            {
                heard[client] += bytes.Length;
                if (heard[client] % dialect.Reply.Length == 0)
                {
                    waits.Add(Stopwatch.GetElapsedTime(asked[client]).TotalMicroseconds);
                }
            });
        }

        waits.Sort();
        Console.WriteLine(FormattableString.Invariant($"{waits[waits.Count / 2]} {waits[(int)(waits.Count * 0.99)]}"));
        return 0;
    }

    /// <summary>One client that asks without end, and one that asks without end and never reads; until this process is ended.</summary>
    public static int Disturb(int port, Dialect dialect)
    {
        using var flood = new TcpClient("127.0.0.1", port);
        using var deaf = new TcpClient("127.0.0.1", port);
        var questions = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(dialect.Question, 500)));
        var answers = new byte[64 * 1024];
        Forever(() => deaf.GetStream().Write(questions));
        Forever(() => flood.GetStream().Write(questions));
        Console.WriteLine("ready");
        while (true)
        {
            flood.GetStream().ReadExactly(answers);
        }
    }

    private static void Forever(Action act)
    {
        var thread = new Thread(() =>
        {
            while (true)
            {
                act();
            }
        });
        thread.IsBackground = true;
        thread.Start();
    }
}
