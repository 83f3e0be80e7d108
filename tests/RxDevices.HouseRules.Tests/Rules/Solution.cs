using RxDevices.HouseRules.Tests.Reading;

namespace RxDevices.HouseRules.Tests.Rules;

/// <summary>What is not in the solution is not built, so it rots.</summary>
public static class Solution
{
    public static IEnumerable<Finding> Holds(string solution, IEnumerable<string> paths) =>
        from path in paths
        where path.EndsWith(".csproj", StringComparison.Ordinal)
        where !solution.Replace('\\', '/').Contains($"\"{path}\"", StringComparison.Ordinal)
        select new Finding(path, 1, $"is not in the solution: dotnet sln add {path}");
}
