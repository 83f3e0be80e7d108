using System.Text.Json.Nodes;

namespace RxDevices.Files;

/// <summary>A key that may stand in a map.</summary>
/// <param name="Name">The key.</param>
/// <param name="Expected">What stands behind it, in words.</param>
/// <param name="Default">What holds when it is not there, in words; null where it must be there.</param>
/// <param name="About">What it is for.</param>
/// <param name="Group">The number of the group of keys of which one stands there; null for other keys.</param>
/// <param name="Schema">What stands behind it, for the JSON schema.</param>
internal sealed record KeyDescription(
    string Name, Func<string> Expected, string? Default, string About, int? Group, Func<SchemaDefinitions, JsonObject> Schema);
