using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace RxDevices.Files;

/// <summary>The short form, without parts, or the long one.</summary>
/// <param name="alone">What stands there without parts.</param>
/// <param name="full">What has parts.</param>
internal sealed class EitherKind<T>(Kind<T> alone, Kind<T> full) : Kind<T>
{
    public override string Expected => $"{alone.Expected}, or {full.Expected}";

    public override bool TryRead(FileNode node, FileReading reading, [MaybeNullWhen(false)] out T value) =>
        node is FileText { IsNothing: true } ? Unexpected(node, reading, out value)
        : node is FileText ? alone.TryRead(node, reading, out value)
        : full.TryRead(node, reading, out value);

    public override JsonObject Schema(SchemaDefinitions definitions) =>
        new() { ["anyOf"] = new JsonArray(alone.Schema(definitions), full.Schema(definitions)) };
}
