using System.Text.RegularExpressions;
using RxDevices.Tool.Tests.Kit;

namespace RxDevices.Tool.Tests.Serving;

public sealed partial class DeviceFileTests : IDisposable
{
    private const string Text = "devices:\n  - name: lab/a/1\n    attributes: { x: { setting: 1 } }\n  - name: lab/b/{n}\n    count: 3\n    attributes: { y: n }\n";

    private readonly string path = Path.Combine(Path.GetTempPath(), $"rxdevices-{Guid.NewGuid():N}.yaml");

    [Fact]
    public async Task Saving_a_file_that_is_served_changes_its_devices_and_a_mistake_does_not()
    {
        await File.WriteAllTextAsync(path, Text, TestContext.Current.CancellationToken);
        await using var serve = Shell.Start("serve", path, "--lines", "tcp://127.0.0.1:0", "--no-tango");
        var said = await serve.Output.Lines(1);
        var server = $"tcp://127.0.0.1:{Port().Match(said).Groups[1]}";
        Assert.Equal((0, "lab/a/1\nlab/b/1\nlab/b/2\nlab/b/3\n", ""), await Shell.Run("list", "--server", server));
        Assert.Equal(0, (await Shell.Run("write", "lab/a/1/x", "5", "--server", server)).Exit);

        await File.WriteAllTextAsync(path, Text.Replace("count: 3", "count: 2", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        said = await serve.Output.Lines(2);
        Assert.EndsWith($"{path} was read again: 0 devices added, 0 replaced, 1 removed\n", said, StringComparison.Ordinal);

        await File.WriteAllTextAsync(path, Text.Replace("count", "cuont", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var problem = await serve.Error.Lines(2);
        Assert.Contains($"{path}:5:5: expected name, class, count,", problem, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'count'?", problem, StringComparison.Ordinal);
        Assert.EndsWith("The devices stay as they were.\n", problem, StringComparison.Ordinal);
        Assert.Equal((0, "lab/a/1\nlab/b/1\nlab/b/2\n", ""), await Shell.Run("list", "--server", server));
        Assert.Equal((0, "5.0\n", ""), await Shell.Run("read", "lab/a/1/x", "--server", server));

        serve.Interrupt();
        Assert.Equal(0, await serve.Exit);
    }

    [Fact]
    public async Task A_file_that_is_right_is_checked_with_what_would_be_there()
    {
        await File.WriteAllTextAsync(path, Text, TestContext.Current.CancellationToken);

        Assert.Equal(
            (0, $"{path} is right: 4 devices.\n  lab/a/1: 1 attributes, 0 commands\n  lab/b/1 to lab/b/3 (3): 1 attributes, 0 commands\n", ""),
            await Shell.Run("check", path));
    }

    [Fact]
    public async Task Every_mistake_of_a_file_is_told_by_check_and_by_serve()
    {
        await File.WriteAllTextAsync(path, "devices:\n  - name: lab/a\n    atributes: {}\n", TestContext.Current.CancellationToken);
        var problems = $"{path}:2:11: expected a name such as lab/sensor/1, but found 'lab/a'\n"
            + $"{path}:3:5: expected name, class, count, first, properties, every, inputs, variables, attributes, state, states, commands or faults in device, "
            + "but found 'atributes'. Did you mean 'attributes'?\n";

        Assert.Equal((1, "", problems), await Shell.Run("check", path));
        Assert.Equal((1, "", problems), await Shell.Run("serve", path, "--lines", "tcp://127.0.0.1:0", "--no-tango"));
    }

    [Fact]
    public async Task What_only_shows_among_the_devices_is_told_too()
    {
        await File.WriteAllTextAsync(path, "devices:\n  - name: lab/a/1\n    inputs: { x: no/such/device/y }\n", TestContext.Current.CancellationToken);
        var problem = (1, "", $"{path}:3:15: lab/a/1/x takes no/such/device/y, but there is no device no/such/device.\n");

        Assert.Equal(problem, await Shell.Run("check", path));
        Assert.Equal(problem, await Shell.Run("serve", path, "--lines", "tcp://127.0.0.1:0", "--no-tango"));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told()
    {
        var (exit, output, error) = await Shell.Run("check", path);

        Assert.Equal((1, ""), (exit, output));
        Assert.Contains(path, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_is_printed() =>
        Assert.StartsWith("{\n  \"$schema\": ", (await Shell.Run("schema", "devices")).Output, StringComparison.Ordinal);

    public static TheoryData<string> Ready => ["cryostat", "fleet", "motor-stage", "power-supply", "vacuum"];

    [Theory]
    [MemberData(nameof(Ready))]
    public async Task Each_ready_file_is_served(string name)
    {
        await using var serve = Shell.Start("serve", Path.Combine(Samples(), $"{name}.yaml"), "--lines", "tcp://127.0.0.1:0", "--no-tango");
        var server = $"tcp://127.0.0.1:{Port().Match(await serve.Output.Lines(1)).Groups[1]}";
        var (exit, output, _) = await Shell.Run("list", "--server", server);
        var first = output.Split('\n')[0];

        Assert.Equal(0, exit);
        Assert.Equal(0, (await Shell.Run("read", $"{first}/State", "--server", server)).Exit);
        serve.Interrupt();
        Assert.Equal(0, await serve.Exit);
        Assert.Equal("", serve.Error.ToString());
    }

    public void Dispose() => File.Delete(path);

    private static string Samples()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "RxDevices.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "samples", "devices");
    }

    [GeneratedRegex(@"port (\d+)")]
    private static partial Regex Port();
}
