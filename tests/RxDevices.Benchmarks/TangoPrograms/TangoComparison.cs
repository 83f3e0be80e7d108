using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace RxDevices.Benchmarks.TangoPrograms;

/// <summary>
/// Tango's own servers (TangoTest and one of PyTango) and ours, side by side, asked by one PyTango process over TCP in alternating rounds:
/// time and the server's CPU time for each operation.
/// </summary>
internal static class TangoComparison
{
    private const string Python = "/usr/bin/python3";
    private const string TangoTest = "/usr/lib/tango/TangoTest";

    public static async Task<int> Run(string[] args)
    {
        var (rounds, seconds) = (args.ElementAtOrDefault(0) ?? "5", args.ElementAtOrDefault(1) ?? "1");
        if (!File.Exists(TangoTest))
        {
            await Console.Error.WriteLineAsync("TangoTest is not there: install Debian's tango-test and python3-tango.");
            return 1;
        }

        var servers = new List<Server>();
        try
        {
            servers.Add(await Start(TangoTest, "Ready to accept", port => TangosArguments("sys/tg_test/1", port)));
            servers.Add(await Start(Command, "Serving Tango on", port => ["serve", "--tango", $"127.0.0.1:{port}", "--lines", "tcp://127.0.0.1:0"]));
            servers.Add(await Start(Python, "Ready to accept", port => [Script("reference_server.py"), .. TangosArguments("bench/many/1", port)]));
            servers.Add(await Start(Environment.ProcessPath!, "Serving Tango on", port => ["tango-server", port]));
            return await Drive([rounds, seconds, .. servers.Select(server => $"{server.Process.Id}:{server.Port}")]);
        }
        finally
        {
            foreach (var (process, _) in servers)
            {
                process.Kill();
                process.Dispose();
            }
        }
    }

    // Built beside this program, in the same way.
    private static string Command
    {
        get
        {
            var here = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
            return Path.GetFullPath(Path.Combine(here, "..", "..", "RxDevices.Tool", Path.GetFileName(here), "rxdevices"));
        }
    }

    private static string Script(string name) => Path.Combine(AppContext.BaseDirectory, "TangoPrograms", name);

    private static string[] TangosArguments(string device, string port) =>
        ["test", "-nodb", "-dlist", device, "-ORBendPoint", $"giop:tcp:127.0.0.1:{port}"];

    private static async Task<Server> Start(string program, string ready, Func<string, string[]> arguments)
    {
        var port = FreePort().ToString(CultureInfo.InvariantCulture);
        var process = Process.Start(new ProcessStartInfo(program, arguments(port))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(ready, StringComparison.Ordinal))
            {
                return new(process, port);
            }
        }

        throw new InvalidOperationException($"{program} ended before it served.");
    }

    private static async Task<int> Drive(string[] arguments)
    {
        var start = new ProcessStartInfo(Python, [Script("compare.py"), .. arguments]);

        // Tango's library goes round TCP on one machine, where its own server has a unix socket as well.
        start.Environment["ORBclientTransportRule"] = "* tcp";
        using var client = Process.Start(start)!;
        await client.WaitForExitAsync();
        return client.ExitCode;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed record Server(Process Process, string Port);
}
