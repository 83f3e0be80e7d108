namespace RxDevices.OutsidePrograms.Tests.Kit;

/// <summary>The server of the rxdevices command, with its usual devices.</summary>
public sealed class RxServer : IAsyncDisposable
{
    private readonly OutsideProcess process;

    private RxServer(OutsideProcess process, string lines, string tango) => (this.process, Lines, Tango) = (process, lines, tango);

    /// <summary>The port for netcat.</summary>
    public string Lines { get; }

    /// <summary>The port for Tango's programs.</summary>
    public string Tango { get; }

    public static Task<RxServer> Start(params string[] more) => StartAt(0, more);

    /// <summary>Starts it; it listens when this is done.</summary>
    public static async Task<RxServer> StartAt(int tangoPort, params string[] more)
    {
        var tool = Path.Combine(AppContext.BaseDirectory, "RxDevices.Tool.dll");
        var process = OutsideProcess.Start(
            "dotnet", [tool, "serve", "--lines", "tcp://127.0.0.1:0", "--tango", $"127.0.0.1:{tangoPort}", .. more]);
        return new(
            process,
            await process.WhenSaid("Serving on 127.0.0.1 port "),
            await process.WhenSaid("Serving Tango on 127.0.0.1 port "));
    }

    /// <summary>What ncat is told when it sends lines and ends its input.</summary>
    public async Task<string> Say(string lines)
    {
        await using var ncat = OutsideProcess.Start("ncat", "127.0.0.1", Lines);
        await ncat.Tell(lines);
        return await ncat.Said.ReadToEndAsync();
    }

    /// <summary>Ends it by a signal, <c>INT</c> is that of Ctrl+C; answers its exit code.</summary>
    public async Task<int> Stop(string signal)
    {
        await process.Signal(signal);
        return await process.Ended();
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();
}
