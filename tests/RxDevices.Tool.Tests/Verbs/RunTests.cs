using RxDevices.Tool.Tests.Kit;

namespace RxDevices.Tool.Tests.Verbs;

public class RunTests
{
    [Theory]
    [InlineData("DevDouble", "-2.5", "-2.5\n")]
    [InlineData("DevString", "it is", "it is\n")]
    [InlineData("DevVarLongArray", "[1, -2]", "[1, -2]\n")]
    public async Task The_result_is_printed(string command, string argument, string expected)
    {
        await using var far = await Far.Open();

        Assert.Equal((0, expected, ""), await far.Ask("run", $"sys/tg_test/1/{command}", argument));
    }

    [Fact]
    public async Task A_command_without_argument_needs_none()
    {
        await using var far = await Far.Open();

        Assert.Equal((0, "ON\n", ""), await far.Ask("run", "lab/supply/1/State"));
    }

    [Fact]
    public async Task A_command_without_result_prints_nothing()
    {
        await using var far = await Far.Open();

        Assert.Equal((0, "", ""), await far.Ask("run", "lab/supply/1/Init"));
    }

    [Fact]
    public async Task A_command_that_is_not_there_is_refused()
    {
        await using var far = await Far.Open();

        var (exit, output, error) = await far.Ask("run", "lab/supply/1/Nope", "1");

        Assert.Equal((1, ""), (exit, output));
        Assert.Contains("desc = Command Nope not found", error, StringComparison.Ordinal);
    }
}
