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
    public static Task<RxServer> StartAt(int tangoPort, params string[] more) =>
        Started(OutsideProcess.Start("dotnet", Serve("tcp", tangoPort, more)));

    /// <summary>Starts it with its lines over TLS.</summary>
    public static Task<RxServer> StartOverTls(params string[] more) => Started(OutsideProcess.Start("dotnet", Serve("tls", 0, more)));

    /// <summary>Starts it where it may have so many files open and no more.</summary>
    public static Task<RxServer> StartWithFiles(int most) =>
        Started(OutsideProcess.Start("bash", ["-c", $"ulimit -n {most} && exec dotnet \"$@\"", "bash", .. Serve("tcp", 0)]));

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

    private static string[] Serve(string scheme, int tangoPort, params string[] more) =>
    [
        Path.Combine(AppContext.BaseDirectory, "RxDevices.Tool.dll"), "serve", "--lines", $"{scheme}://127.0.0.1:0",
        "--tango", $"127.0.0.1:{tangoPort}", .. more,
    ];

    private static async Task<RxServer> Started(OutsideProcess process) => new(
        process,
        (await process.WhenSaid("Serving on 127.0.0.1 port ")).Split(' ')[0],
        await process.WhenSaid("Serving Tango on 127.0.0.1 port "));
}
