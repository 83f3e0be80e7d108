using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace RxDevices.Files;

/// <summary>Whatever stands there: it is read elsewhere.</summary>
internal sealed class AnythingKind : Kind<FileNode>
{
    public override string Expected => "anything";

    public override bool TryRead(FileNode node, FileReading reading, [MaybeNullWhen(false)] out FileNode value)
    {
        value = node;
        return true;
    }

    public override JsonObject Schema(SchemaDefinitions definitions) => [];
}
