using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace RxDevices.Files;

/// <summary>Something that stands in a file as one line of text.</summary>
/// <param name="expected">What would be right, in words.</param>
/// <param name="read">Reads it; null when it is wrong, and then the problems say why.</param>
internal sealed class LineKind<T>(string expected, Func<LinePart, string, T?> read) : Kind<T>
    where T : class
{
    public override string Expected => expected;

    public override bool TryRead(FileNode node, FileReading reading, [MaybeNullWhen(false)] out T value)
    {
        if (node is not FileText { IsNothing: false } text)
        {
            return Unexpected(node, reading, out value);
        }

        value = read(new(text, reading), reading.TextOf(text));
        return value is not null;
    }

    public override JsonObject Schema(SchemaDefinitions definitions) => new() { ["type"] = "string" };
}
