using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RxDevices.Tests.Original;

/// <summary>What is declared in differences.json: where ours means to differ, and what cannot be replayed.</summary>
internal static class Differences
{
    private static readonly Declarations Declared = Load();

    public static IReadOnlyList<Difference> All => Declared.Differences;

    /// <summary>Why a case is not replayed, by the names of cases (regular expressions).</summary>
    public static IReadOnlyDictionary<string, string> LeftOut => Declared.LeftOut;

    public static bool IsLeftOut(Case original) => LeftOut.Keys.Any(cases => Match(cases, original));

    public static bool Match(string cases, Case original) => Regex.IsMatch(original.Name, $"^({cases})$");

    /// <summary>What ours gives instead at the steps that are declared to differ.</summary>
    public static IReadOnlyDictionary<int, JsonNode?> Of(Case original) =>
        All.SelectMany(difference => difference.In(original)).ToDictionary(differing => differing.Step, differing => differing.Ours);

    private static Declarations Load()
    {
        using var stream = typeof(Differences).Assembly.GetManifestResourceStream("differences.json")!;
        return JsonSerializer.Deserialize<Declarations>(stream, Recording.Spelling)!;
    }

    private sealed record Declarations(IReadOnlyList<Difference> Differences, IReadOnlyDictionary<string, string> LeftOut);
}
