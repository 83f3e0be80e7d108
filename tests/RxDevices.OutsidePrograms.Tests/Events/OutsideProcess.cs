using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace RxDevices.OutsidePrograms.Tests.Events;

/// <summary>A real program that runs beside a test.</summary>
internal sealed class OutsideProcess : IAsyncDisposable
{
    private readonly Process process;

    private OutsideProcess(Process process) => this.process = process;

    public StreamReader Said => process.StandardOutput;

    public static OutsideProcess Start(string program, params string[] arguments) =>
        new(Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!);

    /// <summary>Runs one of the scripts beside this file with the Python of this machine.</summary>
    public static OutsideProcess Python(string script, params string[] arguments) =>
        Start("/usr/bin/python3", [Path.Combine(AppContext.BaseDirectory, "Events", script), .. arguments]);

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Reads on until it says so.</summary>
    public async Task<OutsideProcess> WhenSaid(string text)
    {
        while (await Said.ReadLineAsync() is { } line && !line.Contains(text, StringComparison.Ordinal))
        {
        }

        return this;
    }

    /// <summary>All it says until it ends.</summary>
    public async Task<string[]> ToEnd()
    {
        var complaint = process.StandardError.ReadToEndAsync();
        var said = await Said.ReadToEndAsync();
        return said.Length > 0 ? said.Split('\n', StringSplitOptions.RemoveEmptyEntries) : throw new InvalidOperationException(await complaint);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }
}
