using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Nodes;

namespace RxDevices.Files;

/// <summary>A number, a truth or a text: what it is depends on something else. A formula of numbers is computed.</summary>
internal sealed class RawKind : Kind<FileText>
{
    public override string Expected => "a value";

    public override bool TryRead(FileNode node, FileReading reading, [MaybeNullWhen(false)] out FileText value)
    {
        value = null;
        if (node is not FileText { IsNothing: false } text)
        {
            return Unexpected(node, reading, out value);
        }

        var said = !text.IsQuoted && Kinds.Number.TryRead(node, reading.Quiet(), out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : reading.TextOf(text);
        value = new(said, text.IsQuoted, text.Line, text.Column);
        return true;
    }

    public override JsonObject Schema(SchemaDefinitions definitions) => new() { ["type"] = new JsonArray("string", "number", "boolean") };
}
