using RxDevices.HouseRules.Tests.Reading;

namespace RxDevices.HouseRules.Tests.Rules;

public class SolutionTests
{
    [Fact]
    public void Every_project_is_in_the_solution() =>
        Solution.Holds(Repository.Read("RxDevices.sln"), Repository.Files).MustBeNone("One solution builds everything.");

    [Fact]
    public void A_project_outside_the_solution_is_found() =>
        Assert.Equal(
            ["samples/B/B.csproj:1: is not in the solution: dotnet sln add samples/B/B.csproj"],
            Solution.Holds("Project = \"A\", \"samples\\A\\A.csproj\"", ["samples/A/A.csproj", "samples/B/B.csproj", "README.md"]).AsText());
}
