using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace RxDevices.Files;

/// <summary>A text of some form; in templates <c>{n}</c> in it is the number of the device.</summary>
/// <param name="expected">What would be right, in words.</param>
/// <param name="isRight">Which texts are right; default: all.</param>
internal sealed class TextKind(string expected, Func<string, bool>? isRight = null) : Kind<string>
{
    public override string Expected => expected;

    public override bool TryRead(FileNode node, FileReading reading, [MaybeNullWhen(false)] out string value)
    {
        value = node is FileText { IsNothing: false } text ? reading.TextOf(text) : null;
        return (value is not null && isRight?.Invoke(value) != false) || Unexpected(node, reading, out value);
    }

    // A text that looks like a number or a truth is a text here as well.
    public override JsonObject Schema(SchemaDefinitions definitions) => new() { ["type"] = new JsonArray("string", "number", "boolean") };
}
