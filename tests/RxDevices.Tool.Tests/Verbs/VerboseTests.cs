using System.Text.RegularExpressions;
using RxDevices.Tool.Tests.Kit;

namespace RxDevices.Tool.Tests.Verbs;

public partial class VerboseTests
{
    [Fact]
    public async Task What_is_done_is_said_on_standard_error_with_the_time()
    {
        await using var far = await Far.Open();

        var (exit, output, error) = await far.Ask("read", "lab/supply/1/current", "--verbose");

        Assert.Equal((0, "0.0\n"), (exit, output));
        Assert.Equal(
            $"""
            TIME: Connecting to {far.Address}
            TIME: Connected
            TIME: Ended with exit code 0

            """,
            Times().Replace(error, "TIME"));
    }

    [Fact]
    public async Task What_failed_is_said_with_the_place_in_the_program()
    {
        var (exit, _, error) = await Shell.Run("--verbose", "list", "--server", "unix:/nowhere/at/all");

        Assert.Equal(1, exit);
        Assert.Contains("   at RxDevices.Lines.LineClient.Connect(", error, StringComparison.Ordinal);
        Assert.Contains("No server at unix:/nowhere/at/all (no socket is there).", error, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\d\.\d{3} s", RegexOptions.Multiline)]
    private static partial Regex Times();
}
