namespace RxDevices.HouseRules.Tests.Reading;

/// <summary>Turns what a rule found into a verdict.</summary>
public static class Findings
{
    /// <summary>Fails with one line per finding, and with the reason for the rule on top.</summary>
    public static void MustBeNone(this IEnumerable<Finding> findings, string rule)
    {
        var lines = findings
            .OrderBy(finding => finding.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Line)
            .Select(finding => finding.ToString())
            .ToArray();
        if (lines.Length > 0)
        {
            Assert.Fail($"{rule}\n{string.Join('\n', lines)}");
        }
    }

    /// <summary>The findings as text, for literal expectations.</summary>
    public static string[] AsText(this IEnumerable<Finding> findings) => [.. findings.Select(finding => finding.ToString())];
}
