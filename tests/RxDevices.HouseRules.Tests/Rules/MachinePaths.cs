using System.Text.RegularExpressions;
using RxDevices.HouseRules.Tests.Reading;

namespace RxDevices.HouseRules.Tests.Rules;

/// <summary>What is true on one machine only has no place in a repository.</summary>
public static partial class MachinePaths
{
    public static IEnumerable<Finding> None(string path, string text) =>
        text.Split('\n').SelectMany((line, index) => MachinePath().Matches(line)
            .Select(match => new Finding(path, index + 1, $"{match.Value} is a path of somebody's machine")));

    // The words stand in a group of their own, so that this file does not break its own rule.
    [GeneratedRegex(@"(?<![\w.)}\]>*-])/(work|root|home|Users|tmp/bash_jobs)/[\w.-]*|\b[A-Z]:\\(Users)\\\w*")]
    private static partial Regex MachinePath();
}
