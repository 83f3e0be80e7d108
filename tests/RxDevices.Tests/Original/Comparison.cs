using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RxDevices.Tests.Original;

/// <summary>Whether what came of a step here is what the original gave.</summary>
/// <remarks>
/// Of a failure the cause counts: the same reason, and the original's sentence within ours, which may say more. The rest of the original's
/// stack is what its layers add.
/// </remarks>
internal static partial class Comparison
{
    public static bool AreSame(JsonNode? original, JsonNode? ours) => (original, ours) switch
    {
        (JsonObject one, JsonObject other) when one["errors"] is JsonArray errors =>
            other["errors"] is JsonArray others && HaveSameCause(errors, others),
        (JsonObject one, JsonObject other) =>
            one.Count == other.Count && one.All(member => other.ContainsKey(member.Key) && AreSame(member.Value, other[member.Key])),
        (JsonArray one, JsonArray other) => one.Count == other.Count && one.Zip(other, AreSame).All(same => same),
        _ => JsonNode.DeepEquals(original, ours),
    };

    private static bool HaveSameCause(JsonArray errors, JsonArray others) =>
        Text(errors, "reason").Split('\n')[0] == Text(others, "reason")
        && Text(others, "description").Contains(Prefix().Replace(Text(errors, "description"), ""), StringComparison.OrdinalIgnoreCase);

    private static string Text(JsonArray errors, string name) => (string)errors[0]![name]!;

    // Who says it: ours says that in its own way.
    [GeneratedRegex(@"^(Device golden/probe/1-> Attribute : \w+\n|golden/probe/1: )")]
    private static partial Regex Prefix();
}
