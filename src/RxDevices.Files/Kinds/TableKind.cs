using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using RxDevices.Simulation;

namespace RxDevices.Files;

/// <summary>A table of comma-separated values in a file of its own.</summary>
internal sealed class TableKind : Kind<Table>
{
    public override string Expected => "the path of a table, from the folder of this file";

    public override bool TryRead(FileNode node, FileReading reading, [MaybeNullWhen(false)] out Table value)
    {
        value = null;
        if (node is not FileText { IsNothing: false } text)
        {
            return Unexpected(node, reading, out value);
        }

        value = reading.Tables.Load(reading.TextOf(text), out var problem);
        if (value is null)
        {
            reading.Problems.Add(node, $"the table cannot be read: {problem}");
        }

        return value is not null;
    }

    public override JsonObject Schema(SchemaDefinitions definitions) => new() { ["type"] = "string" };
}
