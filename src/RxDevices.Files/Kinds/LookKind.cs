using System.Text.Json.Nodes;

namespace RxDevices.Files;

/// <summary>How often something is looked at: a time, or <c>read</c> for the instant of each read alone (0 here).</summary>
internal sealed class LookKind : Kind<TimeSpan>
{
    private const string Read = "read";

    public override string Expected => $"{Kinds.Period.Expected}, or {Read}";

    public override bool TryRead(FileNode node, FileReading reading, out TimeSpan value)
    {
        value = default;
        return (node is FileText { Text: Read }) || Kinds.Period.TryRead(node, reading.Quiet(), out value) || Unexpected(node, reading, out value);
    }

    public override JsonObject Schema(SchemaDefinitions definitions) => Kinds.Period.Schema(definitions);
}
