using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using RxDevices.Simulation;

namespace RxDevices.Files;

/// <summary>A target and what goes wrong with it.</summary>
internal sealed class FaultKind : Kind<FaultOrder>
{
    public override string Expected => "a target and a fault such as lab/supply/1 hang for 3 s";

    public override bool TryRead(FileNode node, FileReading reading, [MaybeNullWhen(false)] out FaultOrder value)
    {
        value = null;
        if (node is not FileText { IsNothing: false } text)
        {
            return Unexpected(node, reading, out value);
        }

        if (!FaultOrder.TryParse(reading.TextOf(text), out value, out var error))
        {
            reading.Problems.Add(node.Line, text.ColumnOf(error.Column), error.Message);
        }

        return value is not null;
    }

    public override JsonObject Schema(SchemaDefinitions definitions) => new() { ["type"] = "string" };
}
