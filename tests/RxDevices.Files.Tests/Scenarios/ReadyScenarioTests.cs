namespace RxDevices.Files.Tests.Scenarios;

/// <summary>The scenarios that come with the project.</summary>
public sealed class ReadyScenarioTests
{
    private static readonly string Folder = Path.Combine(ReadyFile.Folder, "..", "scenarios");

    public static TheoryData<string> All => [.. Directory.GetFiles(Folder, "*.yaml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_ready_scenario_holds(string file)
    {
        var report = await Scenario.Load(Path.Combine(Folder, file)).Play();

        Assert.NotEmpty(report.Outcomes);
    }

    [Fact]
    public void There_are_three_at_least() => Assert.True(All.Count >= 3);
}
