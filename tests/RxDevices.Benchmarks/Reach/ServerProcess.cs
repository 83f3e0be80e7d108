using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace RxDevices.Benchmarks.Reach;

/// <summary>A server that was started to be measured: one of ours by its transport, or redis-server.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const string Redis = "redis";
    private readonly Process process;

    private ServerProcess(string kind, Process process, int port) => (Kind, this.process, Port, Meter) = (kind, process, port, new(process.Id));

    public string Kind { get; }

    public int Port { get; }

    public ProcessMeter Meter { get; }

    public int Id => process.Id;

    /// <summary>What it is asked, and what it says before and in answer.</summary>
    public Dialect Dialect => Kind == Redis
        ? new("GET bench/probe/1/value\r\n", Greeting: "", Reply: "$3\r\n0.0\r\n")
        : new("bench/probe/1/value\n", Greeting: ">>> ", Reply: "0.0\n>>> ");

    /// <summary>The kinds that can be measured here.</summary>
    public static IEnumerable<string> Available(IEnumerable<string> kinds)
    {
        var folders = Environment.GetEnvironmentVariable("PATH")!.Split(':');
        return kinds.Where(kind => kind != Redis || folders.Any(folder => File.Exists($"{folder}/redis-server")));
    }

    public static ServerProcess Start(string kind)
    {
        if (kind == Redis)
        {
            return StartRedis();
        }

        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!)
        {
            ArgumentList = { "server", kind },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,

            // As the command does: whoever hears answers.
            Environment = { ["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS"] = "1" },
        })!;
        return new(kind, process, int.Parse(process.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture));
    }

    /// <summary>Makes the counter count; answers, when it is done, how far it came.</summary>
    public async Task<long> Count(int rate, int seconds)
    {
        await process.StandardInput.WriteLineAsync($"{rate} {seconds}");
        await process.StandardInput.FlushAsync();
        return long.Parse((await process.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static ServerProcess StartRedis()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        var process = Process.Start(new ProcessStartInfo("redis-server")
        {
            ArgumentList = { "--port", $"{port}", "--save", "", "--appendonly", "no", "--maxclients", "19900", "--tcp-backlog", "4096" },
            RedirectStandardOutput = true,
        })!;
        while (process.StandardOutput.ReadLine() is { } line && !line.Contains("Ready to accept", StringComparison.Ordinal))
        {
        }

        using var client = new TcpClient("127.0.0.1", port);
        client.GetStream().Write("SET bench/probe/1/value 0.0\r\n"u8);
        client.GetStream().ReadExactly(new byte["+OK\r\n".Length]);
        return new(Redis, process, port);
    }
}
