using System.Globalization;
using System.Text.Json.Nodes;

namespace RxDevices.Tests.Original;

/// <summary>Something that ours does differently, and means to.</summary>
/// <param name="Why">The reason, in words.</param>
/// <param name="Steps">What ours gives instead, by the names of cases (a regular expression), then by steps.</param>
/// <remarks>
/// Steps are numbers from 0, or <c>again</c>: the step that sends the reading of the subscription once more. What ours gives is told as a
/// merge patch of what the original gave (RFC 7386), or as a whole where there are errors in either.
/// </remarks>
internal sealed record Difference(string Why, IReadOnlyDictionary<string, IReadOnlyDictionary<string, JsonNode?>> Steps)
{
    /// <summary>The steps of a case that differ, with what ours gives.</summary>
    public IEnumerable<(int Step, JsonNode? Ours)> In(Case original) =>
        from cases in Steps
        where Differences.Match(cases.Key, original)
        from steps in cases.Value
        from step in Numbers(steps.Key, original)
        select (step, Patched(original.Steps[step].Expected, steps.Value));

    private static IEnumerable<int> Numbers(string steps, Case original) => steps == "again"
        ? Enumerable.Range(0, original.Steps.Count).Where(original.SendsAgain)
        : steps.Split(", ").Select(step => int.Parse(step, CultureInfo.InvariantCulture));

    private static JsonNode? Patched(JsonNode? original, JsonNode? patch)
    {
        if (original is not JsonObject before || patch is not JsonObject after
            || before.ContainsKey("errors") || after.ContainsKey("errors"))
        {
            return patch;
        }

        var patched = before.DeepClone().AsObject();
        foreach (var (name, value) in after)
        {
            if (value is null)
            {
                patched.Remove(name);
            }
            else
            {
                patched[name] = value.DeepClone();
            }
        }

        return patched;
    }
}
