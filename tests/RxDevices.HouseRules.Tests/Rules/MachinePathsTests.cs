using RxDevices.HouseRules.Tests.Reading;

namespace RxDevices.HouseRules.Tests.Rules;

public class MachinePathsTests
{
    [Fact]
    public void No_file_names_a_path_of_a_machine() =>
        Repository.TextFiles()
            .SelectMany(file => MachinePaths.None(file.Path, file.Text))
            .MustBeNone("A clone builds on any machine.");

    [Theory]
    [InlineData("work", "main")]
    [InlineData("root", ".nuget")]
    [InlineData("home", "somebody")]
    [InlineData("Users", "somebody")]
    [InlineData("tmp/bash_jobs", "1")]
    public void A_path_of_a_machine_is_found(string top, string below) =>
        Assert.Equal(
            [$"docs/time.md:2: /{top}/{below} is a path of somebody's machine"],
            MachinePaths.None("docs/time.md", $"Time\nsee /{top}/{below}/notes\n").AsText());

    [Theory]
    [InlineData("see docs/work/notes.md")]
    [InlineData("https://example.org/work/")]
    [InlineData("the root / of the tree, /tmp/x and sys/tg_test/1")]
    public void Other_paths_pass(string line) => Assert.Empty(MachinePaths.None("README.md", line));
}
