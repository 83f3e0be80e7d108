using RxDevices.Tool.Tests.Kit;

namespace RxDevices.Tool.Tests.Verbs;

public class CompleteTests
{
    [Theory]
    [InlineData("rxdevices ", "check completion console list man play plot read record run run-script schema serve tape tree watch write")]
    [InlineData("rxdevices re", "read record")]
    [InlineData("rxdevices --v", "--verbose --version")]
    [InlineData("rxdevices watch --ev", "--event --every")]
    [InlineData("rxdevices watch --event ", "Alarm Archive Change Periodic User")]
    [InlineData("rxdevices watch --event c", "Change")]
    [InlineData("rxdevices completion ", "bash pwsh zsh")]
    [InlineData("rxdevices plot --out ", "")]
    [InlineData("rxdevices write a/b/c/d ", "--ca --cert --cert-password --help --key --server --token-file --verbose -? -h")]
    [InlineData("rxdevices nonsense x", "")]
    [InlineData("rxdevices read --server nonsense a", "")]
    [InlineData("rxdevices", "")]
    public async Task Verbs_options_and_their_values_need_no_server(string line, string expected) =>
        Assert.Equal(expected, await Complete(line.Replace("read ", "read --server unix:/nowhere ", StringComparison.Ordinal)));

    [Theory]
    [InlineData("list {0} l", "lab/supply/1/")]
    [InlineData("tree {0} ", "lab/supply/1 sys/tg_test/1")]
    [InlineData("read {0} LAB/su", "LAB/supply/1/")]
    [InlineData("read {0} lab/supply/1/c", "lab/supply/1/current_setpoint lab/supply/1/current")]
    [InlineData("watch --live {0} x lab/supply/1/vo", "lab/supply/1/voltage")]
    [InlineData("plot {0} --for 1s --terminal lab/supply/1/po", "lab/supply/1/power")]
    [InlineData("run {0} sys/tg_test/1/DevD", "sys/tg_test/1/DevDouble")]
    [InlineData("run {0} sys/tg_test/1/DevDouble sys", "")]
    [InlineData("write {0} lab/supply/1/current_s", "lab/supply/1/current_setpoint")]
    [InlineData("write {0} lab/supply/1/current_setpoint lab", "")]
    [InlineData("read {0} lab/nope/1/", "")]
    public async Task Names_are_those_of_the_server(string line, string expected)
    {
        await using var far = await Far.Open();

        Assert.Equal(expected, await Complete($"rxdevices {line.Replace("{0}", $"--server {far.Address}", StringComparison.Ordinal)}"));
    }

    [Fact]
    public async Task What_is_behind_the_cursor_counts_for_nothing() =>
        Assert.Equal((0, "watch\n", ""), await Shell.Run("complete", "12", "rxdevices wa lab/supply/1/current --nonsense"));

    private static async Task<string> Complete(string line)
    {
        var (exit, output, error) = await Shell.Run("complete", $"{line.Length}", line);
        Assert.Equal((0, ""), (exit, error));
        return output.TrimEnd('\n').Replace('\n', ' ');
    }
}
