using System.Globalization;
using System.Text.RegularExpressions;
using RxDevices.Tool.Tests.Kit;

namespace RxDevices.Tool.Tests.Serving;

public sealed partial class RestoreTests : IDisposable
{
    private const string Control = "sys/simulation/default";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rxdevices-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Another_server_goes_on_from_a_snapshot_as_if_the_first_had_never_stopped()
    {
        await using (var first = Serve(
            "--trace", PathOf("whole"), "--paused", "--seed", "7", "--fault", "sys/tg_test/1 fail 40%", "--fault", "lab/supply/1 crash recover after 4 s after 1 s"))
        {
            var server = await ServerOf(first);
            await Run(server, "Step", "2");
            await Run(server, "Inject", "sys/tg_test/1/double_scalar stuck for 5 s");
            await Ask(server);
            await Run(server, "Step", "1");
            await Run(server, "Snapshot", PathOf("snapshot"));
            await GoOn(server);
            await End(first);
        }

        await using (var second = Serve("--trace", PathOf("restored"), "--restore", PathOf("snapshot"), "--paused"))
        {
            var server = await ServerOf(second);
            Assert.StartsWith("paused at 3 s, speed 1, seed 7,", await Run(server, "Show"), StringComparison.Ordinal);
            Assert.Contains("2 lab/supply/1 crash after 1 s recover after 4 s (acting", await Run(server, "Faults"), StringComparison.Ordinal);
            await GoOn(server);
            await End(second);
        }

        var rest = await Rest("whole", after: 3);
        Assert.Equal(rest, await Rest("restored", after: 3));
        Assert.Equal(rest, await Rest("restored", after: 0));
        Assert.Contains(rest, line => line.Contains("ended", StringComparison.Ordinal) && line.Contains("crash", StringComparison.Ordinal));
        Assert.Contains(rest, line => line.Contains("struck", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_goes_on_unless_it_is_to_stand_still()
    {
        await Snapshot();
        Assert.Equal(0, (await Shell.Run("serve", "--no-tango", "--lines", "tcp://127.0.0.1:0", "--restore", PathOf("snapshot"), "--speed", "100", "--for", "20")).Exit);
    }

    [Fact]
    public async Task A_file_that_does_not_fit_is_one_line_that_says_why()
    {
        await Snapshot();
        await Refused("is of another run, with seed 7 from", "--restore", PathOf("snapshot"), "--seed", "8");
        await Refused("is of other devices: lab/supply/1 (PowerSupply) differ", "--restore", PathOf("snapshot"), "--property", "lab/supply/1/ohms=3");
        await Refused("No snapshot can be restored here: its memorized settings", "--restore", PathOf("snapshot"), "--settings", PathOf("settings"));
        await Refused("Could not find file", "--restore", PathOf("none"));
        await File.AppendAllTextAsync(PathOf("snapshot"), " ", TestContext.Current.CancellationToken);
        await Refused("is damaged: its checksum is not that of its content", "--restore", PathOf("snapshot"));
        await File.WriteAllTextAsync(PathOf("snapshot"), "devices:\n", TestContext.Current.CancellationToken);
        await Refused("is no snapshot of rxdevices", "--restore", PathOf("snapshot"));
    }

    [Fact]
    public async Task Faults_come_with_the_snapshot_and_not_beside_it()
    {
        var (exit, _, error) = await Shell.Run("serve", "--restore", "x", "--fault", "lab/supply/1 hang");
        Assert.Equal(2, exit);
        Assert.StartsWith("--restore has the faults of its run already: leave --fault out, or say 'sim inject' on a line.\n", error, StringComparison.Ordinal);
    }

    private async Task Snapshot()
    {
        await using var serve = Serve("--paused", "--seed", "7");
        var server = await ServerOf(serve);
        await Run(server, "Step", "2");
        await Run(server, "Snapshot", PathOf("snapshot"));
    }

    private static async Task GoOn(string server)
    {
        await Run(server, "Step", "1.5");
        await Ask(server);
        await Run(server, "Step", "6");
    }

    // Some of it is refused.
    private static async Task Ask(string server)
    {
        for (var i = 0; i < 5; i++)
        {
            await Shell.Run("read", "sys/tg_test/1/double_scalar", "--server", server);
            await Shell.Run("write", "sys/tg_test/1/ampli", "2", "--server", server);
        }
    }

    private static async Task<string> Run(string server, string command, params string[] argument)
    {
        var (exit, output, error) = await Shell.Run(["run", $"{Control}/{command}", .. argument, "--server", server]);
        Assert.Equal((0, ""), (exit, error));
        return output;
    }

    private static async Task Refused(string why, params string[] options)
    {
        var (exit, output, error) = await Shell.Run(["serve", "--no-tango", "--lines", "tcp://127.0.0.1:0", .. options]);
        Assert.Equal((1, ""), (exit, output));
        Assert.Contains(why, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd('\n').Split('\n'));
    }

    private static Shell Serve(params string[] options) => Shell.Start(["serve", "--no-tango", "--lines", "tcp://127.0.0.1:0", .. options]);

    private static async Task<string> ServerOf(Shell serve) => $"tcp://127.0.0.1:{Port().Match(await serve.Output.Lines(1)).Groups[1]}";

    private static async Task End(Shell serve)
    {
        serve.Interrupt();
        Assert.Equal(0, await serve.Exit);
    }

    private async Task<string[]> Rest(string trace, double after) =>
    [
        .. (await File.ReadAllLinesAsync(PathOf(trace))).Where(line =>
            double.TryParse(line.Split('\t')[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds > after),
    ];

    private string PathOf(string name) => Path.Combine(folder.FullName, name);

    [GeneratedRegex(@"port (\d+)")]
    private static partial Regex Port();
}
