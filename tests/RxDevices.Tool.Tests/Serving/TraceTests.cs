using RxDevices.Tool.Tests.Kit;

namespace RxDevices.Tool.Tests.Serving;

/// <summary>The command on the machine's own clock: runs that are as long as their devices' time says, divided by their speed.</summary>
public sealed class TraceTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rxdevices-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_same_seed_gives_the_same_trace_in_real_time_a_hundred_times_as_fast_and_as_fast_as_possible()
    {
        var first = await Run("--speed", "100", "--seed", "7");
        Assert.Equal(first, await Run("--speed", "100", "--seed", "7"));
        Assert.Equal(first, await Run("--speed", "max", "--seed", "7"));
        Assert.NotEqual(first, await Run("--speed", "max", "--seed", "8"));
        Assert.Contains("\n19.0000000\treading\tsys/tg_test/1/", first, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--speed", "0", "--speed takes a number above 0 and up to 1000000, or max, not '0'; to begin with time standing still, use --paused.")]
    [InlineData("--start-time", "noon", "--start-time takes a date and time such as 2026-01-31T12:00:00Z, not 'noon'.")]
    public async Task What_is_no_speed_and_no_time_is_refused(string option, string value, string refusal)
    {
        var (exit, _, error) = await Shell.Run("serve", option, value);
        Assert.NotEqual(0, exit);
        Assert.Contains(refusal, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trace_that_cannot_be_made_is_one_line()
    {
        var (exit, _, error) = await Shell.Run("serve", "--no-tango", "--lines", "tcp://127.0.0.1:0", "--trace", "/no/such/folder/trace");
        Assert.Equal(1, exit);
        Assert.Equal("Could not find a part of the path '/no/such/folder/trace'.\n", error);
    }

    private async Task<string> Run(params string[] options)
    {
        var path = Path.Combine(folder.FullName, Path.GetRandomFileName());
        var (exit, _, error) = await Shell.Run(
            ["serve", "--no-tango", "--lines", "tcp://127.0.0.1:0", "--for", "20", "--trace", path, .. options]);
        Assert.Equal((0, ""), (exit, error));
        return await File.ReadAllTextAsync(path);
    }
}
