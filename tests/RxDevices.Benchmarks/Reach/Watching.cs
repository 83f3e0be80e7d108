using System.Buffers.Text;
using System.Diagnostics;

namespace RxDevices.Benchmarks.Reach;

/// <summary>Many clients that watch a counter, and count along: every number must come, in order.</summary>
internal static class Watching
{
    private const string Name = "bench/counter/1/count";

    /// <summary>Prints the server's CPU time for each line in microseconds, the lines in a second, and how many lines were missed.</summary>
    public static int Run(int server, int port, int clients, long total)
    {
        using var crowd = new Crowd(port, clients, ">>> ");
        var watchers = new Watcher[clients];
        var line = System.Text.Encoding.ASCII.GetBytes($"watch {Name}\n");
        for (var i = 0; i < clients; i++)
        {
            watchers[i] = new();
            crowd.Send(i, line);
        }

        while (watchers.Any(watcher => watcher.Lines == 0))
        {
            crowd.Hear(1000, (client, bytes) => watchers[client].Hear(bytes));
        }

        Console.WriteLine("ready");
        var meter = new ProcessMeter(server);
        var before = watchers.Sum(watcher => watcher.Lines);
        var done = 0;
        double cpu = meter.Cpu;
        long began = 0;
        while (done < clients)
        {
            crowd.Hear(10_000, (client, bytes) =>
            {
                began = began == 0 ? Stopwatch.GetTimestamp() : began;
                var wasDone = watchers[client].Last == total;
                watchers[client].Hear(bytes);
                done += !wasDone && watchers[client].Last == total ? 1 : 0;
            });
        }

        var elapsed = Stopwatch.GetElapsedTime(began).TotalSeconds;
        cpu = meter.Cpu - cpu;
        var lines = watchers.Sum(watcher => watcher.Lines) - before;
        Console.WriteLine(FormattableString.Invariant($"{cpu / lines} {lines / elapsed} {watchers.Sum(watcher => watcher.Missed)} {lines}"));
        return 0;
    }

    private sealed class Watcher
    {
        private readonly byte[] rest = new byte[256];
        private int length;

        public long Lines { get; private set; }

        public long Last { get; private set; }

        public long Missed { get; private set; }

        public void Hear(ReadOnlySpan<byte> bytes)
        {
            while (bytes.IndexOf((byte)'\n') is var end && end >= 0)
            {
                if (length > 0)
                {
                    bytes[..end].CopyTo(rest.AsSpan(length));
                    Read(rest.AsSpan(0, length + end));
                    length = 0;
                }
                else
                {
                    Read(bytes[..end]);
                }

                bytes = bytes[(end + 1)..];
            }

            bytes.CopyTo(rest.AsSpan(length));
            length += bytes.Length;
        }

        // TIME NAME VALUE QUALITY; the first may be a failure, for the counter has not counted yet.
        private void Read(ReadOnlySpan<byte> line)
        {
            Lines++;
            var value = line[(line.IndexOf((byte)' ') + Name.Length + 2)..];
            if (!Utf8Parser.TryParse(value, out long count, out _))
            {
                return;
            }

            if (count > 1 && count != Last + 1 && Last > 0)
            {
                Missed += count > Last ? count - Last - 1 : throw new InvalidOperationException($"{count} came after {Last}.");
            }

            Last = count;
        }
    }
}
