using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace RxDevices.OutsidePrograms.Tests.Kit;

/// <summary>The TangoTest of this machine, without a database.</summary>
public sealed class RealTangoTest : IAsyncDisposable
{
    public const string Name = "sys/tg_test/1";

    private readonly Process process;

    private RealTangoTest(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    public string Url => $"tango://127.0.0.1:{Port}/{Name}#dbase=no";

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts it; it listens when this is done.</summary>
    public static async Task<RealTangoTest> Start(int? port = null)
    {
        var at = port ?? FreePort();
        var process = Process.Start(new ProcessStartInfo(
            OutsidePrograms.PathOf("TangoTest")!,
            ["test", "-ORBendPoint", $"giop:tcp:127.0.0.1:{at}", "-nodb", "-dlist", Name])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

        // Nobody reads on: what it says fits into the pipe.
        while (await process.StandardOutput.ReadLineAsync() is { } line && !line.Contains("Ready to accept", StringComparison.Ordinal))
        {
        }

        return new(process, at);
    }

    /// <summary>Runs a script with the PyTango of this machine; answers the lines it printed.</summary>
    public static async Task<string[]> Python(string script, params string[] arguments)
    {
        using var python = Process.Start(new ProcessStartInfo(
            "/usr/bin/python3", [Path.Combine(AppContext.BaseDirectory, script), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var complaint = python.StandardError.ReadToEndAsync();
        var said = await python.StandardOutput.ReadToEndAsync();
        await python.WaitForExitAsync();
        return said.Length > 0
            ? said.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : throw new InvalidOperationException(await complaint);
    }

    /// <summary>Stops it; none of its threads does anything more when this is done.</summary>
    public async Task Stop()
    {
        await Send("STOP");
        while (Directory.EnumerateDirectories($"/proc/{process.Id}/task")
            .Select(thread => File.ReadAllText(Path.Combine(thread, "stat")))
            .Any(stat => stat[stat.LastIndexOf(')') + 2] != 'T'))
        {
            await Task.Yield();
        }
    }

    /// <summary>Lets it go on.</summary>
    public Task Continue() => Send("CONT");

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task Send(string signal)
    {
        using var kill = Process.Start("/bin/kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)])!;
        await kill.WaitForExitAsync();
    }
}
