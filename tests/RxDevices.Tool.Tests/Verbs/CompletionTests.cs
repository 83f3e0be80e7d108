using RxDevices.Tool.Tests.Kit;

namespace RxDevices.Tool.Tests.Verbs;

public class CompletionTests
{
    [Theory]
    [InlineData("bash", "complete -o default -F _rxdevices rxdevices\n")]
    [InlineData("zsh", "    compdef _rxdevices rxdevices\nfi\n")]
    [InlineData("pwsh", "    }\n}\n")]
    public async Task A_script_says_how_to_use_it_and_asks_the_command_itself(string shell, string end)
    {
        var (exit, output, error) = await Shell.Run("completion", shell);

        Assert.Equal((0, ""), (exit, error));
        Assert.Contains($"rxdevices completion {shell}", output, StringComparison.Ordinal);
        Assert.Contains(" complete ", output, StringComparison.Ordinal);
        Assert.EndsWith(end, output, StringComparison.Ordinal);
    }
}
