using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using RxDevices.Simulation;

namespace RxDevices.Files;

/// <summary>A formula; what its names stand for is looked up later.</summary>
internal sealed class FormulaKind : Kind<FileFormula>
{
    public override string Expected => "a formula such as 2 * current + 1";

    public override bool TryRead(FileNode node, FileReading reading, [MaybeNullWhen(false)] out FileFormula value)
    {
        value = null;
        if (node is not FileText { IsNothing: false } text)
        {
            return Unexpected(node, reading, out value);
        }

        // YAML's words for what is no finite number; a formula has its own.
        var formula = NumberKind.TryNumber(reading.TextOf(text), out var number) && !double.IsFinite(number)
            ? Formula.Parse(double.IsNaN(number) ? "nan" : number > 0 ? "inf" : "-inf")
            : reading.FormulaOf(text, Expected);
        value = formula is null ? null : new(formula, text, reading.Constants);
        return value is not null;
    }

    public override JsonObject Schema(SchemaDefinitions definitions) => new() { ["type"] = new JsonArray("string", "number", "boolean") };
}
