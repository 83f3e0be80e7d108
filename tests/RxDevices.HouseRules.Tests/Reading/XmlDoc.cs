using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace RxDevices.HouseRules.Tests.Reading;

/// <summary>The documentation comment of a declaration, as the lines somebody wrote.</summary>
public static partial class XmlDoc
{
    /// <summary>Its lines without the slashes, outer blanks and tags at their start.</summary>
    public static IEnumerable<string> DocLines(this SyntaxNode declaration) =>
        declaration.Raw().Select(line => LeadingTags().Replace(line, "").Trim());

    /// <summary>Whether the words are those of the member it overrides or implements.</summary>
    public static bool InheritsDoc(this SyntaxNode declaration) =>
        declaration.Raw().Any(line => line.Contains("<inheritdoc", StringComparison.Ordinal));

    /// <summary>The words of its summary; a reference to a type counts as one word.</summary>
    public static string[] SummaryWords(this SyntaxNode declaration)
    {
        var summary = Summary().Match(string.Join('\n', declaration.Raw())).Groups[1].Value;
        return [.. Word().Matches(Tag().Replace(Reference().Replace(summary, " reference "), " ")).Select(word => word.Value)];
    }

    private static IEnumerable<string> Raw(this SyntaxNode declaration) =>
        declaration.GetLeadingTrivia().ToFullString()
            .Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.StartsWith("///", StringComparison.Ordinal))
            .Select(line => line[3..].Trim());

    [GeneratedRegex(@"^(<[^>]+>\s*)+")]
    private static partial Regex LeadingTags();

    [GeneratedRegex("<summary>(.*?)</summary>", RegexOptions.Singleline)]
    private static partial Regex Summary();

    [GeneratedRegex(@"<(see|paramref|typeparamref)\b[^>]*/>")]
    private static partial Regex Reference();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
