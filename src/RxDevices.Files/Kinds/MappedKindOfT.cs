using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace RxDevices.Files;

/// <summary>A kind of which something else is made.</summary>
/// <param name="kind">What stands in the file.</param>
/// <param name="make">What is made of it.</param>
internal sealed class MappedKind<TFrom, T>(Kind<TFrom> kind, Func<TFrom, T> make) : Kind<T>
{
    public override string Expected => kind.Expected;

    public override bool TryRead(FileNode node, FileReading reading, [MaybeNullWhen(false)] out T value)
    {
        var isRight = kind.TryRead(node, reading, out var read);
        value = isRight ? make(read!) : default;
        return isRight;
    }

    public override JsonObject Schema(SchemaDefinitions definitions) => kind.Schema(definitions);
}
