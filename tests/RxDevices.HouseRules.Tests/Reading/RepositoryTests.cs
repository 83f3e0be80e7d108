namespace RxDevices.HouseRules.Tests.Reading;

// A rule that reads no file finds nothing wrong.
public class RepositoryTests
{
    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void The_rules_see_the_sources(string folder) => Assert.NotEmpty(Repository.Sources(folder));

    [Fact]
    public void The_rules_see_text_files_of_every_kind() =>
        Assert.Superset(
            new HashSet<string> { "LICENSE", "RxDevices.sln", ".editorconfig", ".ci/run", "src/RxDevices/RxDevices.csproj" },
            Repository.TextFiles().Select(file => file.Path).ToHashSet());

    [Fact]
    public void The_rules_do_not_see_what_a_build_wrote() =>
        Assert.DoesNotContain(Repository.Files, path => path.StartsWith("artifacts/", StringComparison.Ordinal));
}
