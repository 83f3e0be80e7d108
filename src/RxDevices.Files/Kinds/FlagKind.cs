using System.Text.Json.Nodes;

namespace RxDevices.Files;

/// <summary>Yes or no.</summary>
internal sealed class FlagKind : Kind<bool>
{
    public override string Expected => "true or false";

    public override bool TryRead(FileNode node, FileReading reading, out bool value)
    {
        var text = node is FileText word ? reading.TextOf(word) : "";
        value = text is "true" or "True" or "TRUE";
        return value || text is "false" or "False" or "FALSE" || Unexpected(node, reading, out value);
    }

    public override JsonObject Schema(SchemaDefinitions definitions) => new() { ["type"] = "boolean" };
}
