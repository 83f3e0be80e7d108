using RxDevices.Tool.Tests.Kit;

namespace RxDevices.Tool.Tests.Verbs;

public sealed class PlayTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rxdevices-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_scenario_that_holds_is_told_step_by_step()
    {
        var path = Write("steps:\n  - write: lab/supply/1/current_setpoint = 1\n  - expect: lab/supply/1/current = 1\n    within: 5 s\n");

        Assert.Equal(
            (0,
            "     0.000 s  write lab/supply/1/current_setpoint = 1\n     0.200 s  ok: expect lab/supply/1/current = 1 within 5 s\n"
            + "scenario: 1 of 1 held, in 0.2 s\n",
            ""),
            await Shell.Run("play", path, "--virtual"));
    }

    [Fact]
    public async Task It_is_the_same_in_real_time()
    {
        var path = Write("steps:\n  - write: lab/supply/1/current_setpoint = 1\n  - expect: lab/supply/1/current = 1\n    within: 5 s\n");

        Assert.Equal(await Shell.Run("play", path, "--virtual"), await Shell.Run("play", path));
    }

    [Fact]
    public async Task A_broken_expectation_is_told_with_what_happened_around_it_and_ends_in_1()
    {
        var path = Write("steps:\n  - expect: lab/supply/1/current = 1\n    within: 2 s\n  - expect: lab/supply/1/state = ON\n");
        var junit = Path.Combine(folder.FullName, "junit.xml");

        var (exit, output, error) = await Shell.Run("play", path, "--virtual", "--junit", junit);

        Assert.Equal((1, ""), (exit, error));
        Assert.Contains($"\n{path}:2:13: expect lab/supply/1/current = 1 within 2 s: it did not become so within 2 s; it was 0.0\n  What happened around it:\n", output, StringComparison.Ordinal);
        Assert.Contains("<failure message=", await File.ReadAllTextAsync(junit), StringComparison.Ordinal);
        Assert.Contains("1 of 2 held", (await Shell.Run("play", path, "--virtual", "--keep-going")).Item2, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_before_anything_is_done()
    {
        var path = Write("steps:\n  - write: lab/supply/1/curent_setpoint = 1\n  - expect: lab/supply/2/current = 1\n");

        var (exit, output, error) = await Shell.Run("play", path, "--virtual");

        Assert.Equal((2, ""), (exit, output));
        Assert.Equal([$"{path}:2:12", $"{path}:3:13"], error.Trim().Split('\n').Select(line => line[..line.IndexOf(": ", StringComparison.Ordinal)]));
        Assert.Equal(1, (await Shell.Run("play", Path.Combine(folder.FullName, "none.yaml"))).Item1);
    }

    [Fact]
    public async Task The_devices_of_a_server_may_be_played_with_and_go_wrong_there()
    {
        await using var serve = Shell.Start("serve", "--no-tango", "--lines", $"unix:{folder.FullName}/socket");
        await serve.Output.Lines(1);
        var path = Write("steps:\n  - write: sys/tg_test/1/ampli = 2.5\n  - expect: sys/tg_test/1/ampli = 2.5\n  - expect: sys/tg_test/1/state = RUNNING\n    for: 0.1 s\n");

        var (exit, output, error) = await Shell.Run("play", path, "--server", $"unix:{folder.FullName}/socket");
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("2 of 2 held", output, StringComparison.Ordinal);
        path = Write("steps:\n  - inject: sys/tg_test/1/ampli fail\n    name: jam\n  - expect: sys/tg_test/1/ampli fails with InjectedFault\n  - heal: jam\n  - expect: sys/tg_test/1/ampli = 2.5\n");
        (exit, output, error) = await Shell.Run("play", path, "--server", $"unix:{folder.FullName}/socket");
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("2 of 2 held", output, StringComparison.Ordinal);
    }

    private string Write(string text)
    {
        var path = Path.Combine(folder.FullName, "scenario.yaml");
        File.WriteAllText(path, text);
        return path;
    }
}
