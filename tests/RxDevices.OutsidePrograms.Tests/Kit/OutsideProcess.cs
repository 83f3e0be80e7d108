using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace RxDevices.OutsidePrograms.Tests.Kit;

/// <summary>A real program that runs beside a test.</summary>
public sealed class OutsideProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly Task<string> complaint;

    private OutsideProcess(Process process)
    {
        this.process = process;
        complaint = process.StandardError.ReadToEndAsync();
    }

    public int Id => process.Id;

    public StreamReader Said => process.StandardOutput;

    public static OutsideProcess Start(string program, params string[] arguments) => new(Process.Start(new ProcessStartInfo(program, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!);

    /// <summary>Runs one of the scripts with the Python of this machine.</summary>
    public static OutsideProcess Python(string script, params string[] arguments) =>
        Start("/usr/bin/python3", [Path.Combine(AppContext.BaseDirectory, "Scripts", script), .. arguments]);

    /// <summary>Runs one of the scripts to its end; answers the lines it printed.</summary>
    public static async Task<string[]> RunPython(string script, params string[] arguments)
    {
        await using var python = Python(script, arguments);
        return await python.ToEnd();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Reads on until it says a line with that in it, and answers what follows there.</summary>
    public async Task<string> WhenSaid(string text)
    {
        while (await Said.ReadLineAsync() is { } line)
        {
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return line[(line.IndexOf(text, StringComparison.Ordinal) + text.Length)..];
            }
        }

        throw new InvalidOperationException($"it ended before it said '{text}': {await complaint}");
    }

    /// <summary>Gives it all its input.</summary>
    public async Task Tell(string input)
    {
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
    }

    /// <summary>All it says until it ends.</summary>
    public async Task<string[]> ToEnd()
    {
        var said = await Said.ReadToEndAsync();
        return said.Length > 0 ? said.Split('\n', StringSplitOptions.RemoveEmptyEntries) : throw new InvalidOperationException(await complaint);
    }

    /// <summary>Sends it a signal, for example <c>INT</c>.</summary>
    public async Task Signal(string signal)
    {
        using var kill = Process.Start("/bin/kill", [$"-{signal}", Id.ToString(CultureInfo.InvariantCulture)])!;
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits for its end; answers its exit code.</summary>
    public async Task<int> Ended()
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
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
