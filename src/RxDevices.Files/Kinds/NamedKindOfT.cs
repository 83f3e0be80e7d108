using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace RxDevices.Files;

/// <summary>Several of a kind, each with a name of the user's.</summary>
/// <param name="kind">What each is.</param>
/// <param name="what">What they are called, in the plural: <c>attributes</c>.</param>
/// <param name="name">Which names are right, and how that is said; default: any text.</param>
internal sealed class NamedKind<T>(Kind<T> kind, string what, Kind<string>? name = null) : Kind<IReadOnlyList<Named<T>>>
{
    private readonly Kind<string> name = name ?? Kinds.Text;

    public override string Expected => $"a map from the names of {what} to what they are";

    public override bool TryRead(FileNode node, FileReading reading, [MaybeNullWhen(false)] out IReadOnlyList<Named<T>> value)
    {
        value = null;
        if (node is not FileMap map)
        {
            return Unexpected(node, reading, out value);
        }

        var read = new List<Named<T>>();
        var isRight = true;
        foreach (var (key, inner) in map.Entries)
        {
            // Both, so that a mistake in one does not hide those in the other.
            var isNamed = name.TryRead(key, reading, out var called);
            isRight &= kind.TryRead(inner, reading, out var one) && isNamed;
            if (isRight)
            {
                read.Add(new(called!, one!, key));
            }
        }

        value = isRight ? read : null;
        return isRight;
    }

    public override JsonObject Schema(SchemaDefinitions definitions) =>
        new() { ["type"] = "object", ["additionalProperties"] = kind.Schema(definitions) };
}
