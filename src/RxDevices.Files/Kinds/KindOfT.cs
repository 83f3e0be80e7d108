using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace RxDevices.Files;

/// <summary>What may stand at a place of a file: reads it, and says to people and to the schema what would be right.</summary>
/// <typeparam name="T">What it is read as.</typeparam>
/// <remarks>Safe from any thread.</remarks>
internal abstract class Kind<T>
{
    /// <summary>What would be right, as messages and the reference say it: <c>a number above 0</c>.</summary>
    public abstract string Expected { get; }

    /// <summary>Reads a piece, or adds to the problems of the reading what is wrong with it.</summary>
    public abstract bool TryRead(FileNode node, FileReading reading, [MaybeNullWhen(false)] out T value);

    /// <summary>The same for the JSON schema.</summary>
    public abstract JsonObject Schema(SchemaDefinitions definitions);

    /// <summary>For a piece that is not what is expected.</summary>
    protected bool Unexpected(FileNode node, FileReading reading, out T? value)
    {
        reading.Problems.AddUnexpected(node, Expected);
        value = default;
        return false;
    }
}
