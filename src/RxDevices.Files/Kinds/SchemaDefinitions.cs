using System.Text.Json.Nodes;

namespace RxDevices.Files;

/// <summary>The definitions of a JSON schema: one for each part, made of what the code that reads it asks for.</summary>
/// <remarks>One owner at a time.</remarks>
internal sealed class SchemaDefinitions
{
    private readonly Dictionary<string, JsonObject?> definitions = [];

    /// <summary>The parts in the order in which they were met.</summary>
    public List<IPart> Parts { get; } = [];

    /// <summary>The whole schema of a kind of file.</summary>
    /// <param name="title">What the files are.</param>
    /// <param name="root">What stands in them.</param>
    public static JsonObject Of(string title, IPart root)
    {
        var all = new SchemaDefinitions();
        var reference = all.ReferenceTo(root);
        return new()
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = title,
            ["$ref"] = reference["$ref"]!.DeepClone(),
            ["definitions"] = new JsonObject(all.definitions.Select(one => KeyValuePair.Create(one.Key, (JsonNode?)one.Value))),
        };
    }

    /// <summary>A reference to the definition of a part, which is made when it is not there yet.</summary>
    public JsonObject ReferenceTo(IPart part)
    {
        // Before what stands in it, for that may be the part itself.
        var name = part.Name.Replace(' ', '_');
        if (definitions.TryAdd(name, null))
        {
            Parts.Add(part);
            definitions[name] = Define(part);
        }
        else if (!Parts.Contains(part))
        {
            throw new InvalidOperationException($"Two parts are called {part.Name}.");
        }

        return new() { ["$ref"] = $"#/definitions/{name}" };
    }

    private JsonObject Define(IPart part)
    {
        var definition = new JsonObject { ["description"] = part.About, ["type"] = "object" };
        var properties = new JsonObject();
        foreach (var key in part.Keys)
        {
            var about = $"{key.About} {Sentence(key.Expected())}{(key.Default is { Length: > 0 } ? $" Default: {key.Default}." : "")}";
            var schema = key.Schema(this);

            // Beside a reference, the draft reads nothing.
            properties[key.Name] = schema.ContainsKey("$ref")
                ? new() { ["description"] = about, ["allOf"] = new JsonArray(schema) }
                : new JsonObject([KeyValuePair.Create("description", (JsonNode?)about), .. schema.Select(one => KeyValuePair.Create(one.Key, one.Value?.DeepClone()))]);
        }

        definition["properties"] = properties;
        definition["additionalProperties"] = false;
        var required = part.Keys.Where(key => key.Default is null).Select(key => (JsonNode)key.Name).ToArray();
        if (required.Length > 0)
        {
            definition["required"] = new JsonArray(required);
        }

        var groups = part.Groups.Select((isRequired, group) => OneOf(part, group, isRequired)).ToArray<JsonNode>();
        if (groups.Length > 0)
        {
            definition["allOf"] = new JsonArray(groups);
        }

        return definition;
    }

    private static JsonObject OneOf(IPart part, int group, bool isRequired)
    {
        var one = part.Keys.Where(key => key.Group == group).Select(key => Having(key.Name)).ToList();
        if (!isRequired)
        {
            one.Add(new() { ["not"] = new JsonObject { ["anyOf"] = new JsonArray([.. one.Select(having => having.DeepClone())]) } });
        }

        return new() { ["oneOf"] = new JsonArray([.. one]) };
    }

    private static JsonObject Having(string key) => new() { ["required"] = new JsonArray(key) };

    private static string Sentence(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}.";
}
