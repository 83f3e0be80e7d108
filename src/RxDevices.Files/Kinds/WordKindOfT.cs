using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace RxDevices.Files;

/// <summary>One of several words, compared without case.</summary>
/// <param name="words">The words and what they stand for.</param>
internal sealed class WordKind<T>(IReadOnlyList<(string Word, T Value)> words) : Kind<T>
{
    private readonly string[] names = [.. words.Select(word => word.Word)];

    public override string Expected => FileProblems.OneOf(names);

    public override bool TryRead(FileNode node, FileReading reading, [MaybeNullWhen(false)] out T value)
    {
        if (node is not FileText { IsNothing: false } text)
        {
            return Unexpected(node, reading, out value);
        }

        var given = reading.TextOf(text);
        var place = Array.FindIndex(names, name => name.Equals(given, StringComparison.OrdinalIgnoreCase));
        value = place < 0 ? default : words[place].Value;
        if (place < 0)
        {
            reading.Problems.AddUnknown(node, given, names);
        }

        return place >= 0;
    }

    public override JsonObject Schema(SchemaDefinitions definitions) =>
        new() { ["enum"] = new JsonArray([.. names.Select(name => (JsonNode)name)]) };
}
