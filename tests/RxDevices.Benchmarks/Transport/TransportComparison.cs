using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace RxDevices.Benchmarks.Transport;

/// <summary>
/// CPU time per reply and memory per idle client of the line server over our sockets and over Kestrel, in turn, in one run.
/// Loopback only.
/// </summary>
internal static class TransportComparison
{
    private const int Clients = 50;
    private const int IdleClients = 2_000;
    private static readonly byte[] Question = "bench/probe/1/value\n"u8.ToArray();
    private static readonly int ReplyLength = "0.0\n>>> ".Length;

    public static async Task<int> Run(string[] args)
    {
        var rounds = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 3;
        Console.WriteLine($"| server | {Clients} x 1 in flight | {Clients} x 16 | {Clients} x 64 | idle client |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        for (var round = 0; round < rounds; round++)
        {
            foreach (var kind in (string[])["sockets", "kestrel"])
            {
                using var server = Start(kind);
                var port = int.Parse((await server.StandardOutput.ReadLineAsync())!, System.Globalization.CultureInfo.InvariantCulture);
                await Measure(server, port, inFlight: 16, seconds: 2);
                var costs = new List<string>();
                foreach (var inFlight in (int[])[1, 16, 64])
                {
                    costs.Add($"{await Measure(server, port, inFlight, seconds: 3):F2} us");
                }

                Console.WriteLine($"| {kind} | {string.Join(" | ", costs)} | {await MeasureIdle(server, port) / 1024.0:F1} KiB |");
                server.StandardInput.Close();
                await server.WaitForExitAsync();
            }
        }

        return 0;
    }

    private static Process Start(string kind) => Process.Start(new ProcessStartInfo(Environment.ProcessPath!)
    {
        ArgumentList = { "transport-server", kind },
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    private static async Task<double> Measure(Process server, int port, int inFlight, int seconds)
    {
        var until = Stopwatch.GetTimestamp() + (seconds * Stopwatch.Frequency);
        server.Refresh();
        var before = server.TotalProcessorTime;
        var replies = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(() => Ask(port, inFlight, until))));
        server.Refresh();
        return (server.TotalProcessorTime - before).TotalMicroseconds / replies.Sum();
    }

    private static async Task<long> Ask(int port, int inFlight, long until)
    {
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync("127.0.0.1", port);
        var stream = client.GetStream();
        var batch = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(Encoding.ASCII.GetString(Question), inFlight)));
        var answers = new byte[inFlight * ReplyLength];
        await stream.ReadExactlyAsync(answers.AsMemory(0, ">>> ".Length));
        long replies = 0;
        while (Stopwatch.GetTimestamp() < until)
        {
            await stream.WriteAsync(batch);
            await stream.ReadExactlyAsync(answers);
            replies += inFlight;
        }

        return replies;
    }

    private static async Task<double> MeasureIdle(Process server, int port)
    {
        server.Refresh();
        var before = server.PrivateMemorySize64;
        var resident = server.WorkingSet64;
        var clients = new List<TcpClient>();
        for (var i = 0; i < IdleClients; i++)
        {
            var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", port);
            await client.GetStream().ReadExactlyAsync(new byte[">>> ".Length]);
            clients.Add(client);
        }

        server.Refresh();
        var cost = Math.Max(server.WorkingSet64 - resident, server.PrivateMemorySize64 - before) / (double)IdleClients;
        clients.ForEach(client => client.Dispose());
        return cost;
    }
}
