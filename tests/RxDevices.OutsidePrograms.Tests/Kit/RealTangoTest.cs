namespace RxDevices.OutsidePrograms.Tests.Kit;

/// <summary>The TangoTest of this machine, without a database.</summary>
public sealed class RealTangoTest : IAsyncDisposable
{
    public const string Name = "sys/tg_test/1";

    private readonly OutsideProcess process;

    private RealTangoTest(OutsideProcess process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    public string Url => $"tango://127.0.0.1:{Port}/{Name}#dbase=no";

    /// <summary>Starts it; it listens when this is done.</summary>
    public static async Task<RealTangoTest> Start(int? port = null)
    {
        var at = port ?? OutsideProcess.FreePort();
        var process = OutsideProcess.Start(
            OutsidePrograms.PathOf("TangoTest")!, "test", "-ORBendPoint", $"giop:tcp:127.0.0.1:{at}", "-nodb", "-dlist", Name);

        // Nobody reads on: what it says fits into the pipe.
        await process.WhenSaid("Ready to accept");
        return new(process, at);
    }

    /// <summary>Stops it; none of its threads does anything more when this is done.</summary>
    public async Task Stop()
    {
        await process.Signal("STOP");
        while (Directory.EnumerateDirectories($"/proc/{process.Id}/task")
            .Select(thread => File.ReadAllText(Path.Combine(thread, "stat")))
            .Any(stat => stat[stat.LastIndexOf(')') + 2] != 'T'))
        {
            await Task.Yield();
        }
    }

    /// <summary>Lets it go on.</summary>
    public Task Continue() => process.Signal("CONT");

    public ValueTask DisposeAsync() => process.DisposeAsync();
}
