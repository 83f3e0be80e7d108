using System.Globalization;
using System.Text.Json.Nodes;

namespace RxDevices.Files;

/// <summary>A number in a range, or a formula of numbers alone, computed once: <c>2 * pi</c>, in templates with <c>n</c>.</summary>
/// <param name="range">Which numbers are right, in words: <c>above 0</c>; empty for all.</param>
/// <param name="min">The lowest number.</param>
/// <param name="max">The highest number.</param>
/// <param name="isAbove">Whether the lowest itself is not right.</param>
/// <param name="isWhole">Whether only whole numbers are right.</param>
/// <param name="isAny">Whether NaN and infinities are right too.</param>
internal sealed class NumberKind(
    string range = "",
    double min = double.NegativeInfinity,
    double max = double.PositiveInfinity,
    bool isAbove = false,
    bool isWhole = false,
    bool isAny = false) : Kind<double>
{
    public override string Expected => $"a {(isWhole ? "whole " : "")}number{(range.Length > 0 ? $" {range}" : "")}";

    public override bool TryRead(FileNode node, FileReading reading, out double value) =>
        (TryNumber(node, reading, out value) && IsRight(value)) || Unexpected(node, reading, out value);

    public override JsonObject Schema(SchemaDefinitions definitions)
    {
        var number = new JsonObject { ["type"] = isWhole ? "integer" : "number" };
        if (double.IsFinite(min))
        {
            number[isAbove ? "exclusiveMinimum" : "minimum"] = min;
        }

        if (double.IsFinite(max))
        {
            number["maximum"] = max;
        }

        return new() { ["anyOf"] = new JsonArray(number, new JsonObject { ["type"] = "string", ["description"] = "A formula that gives the number." }) };
    }

    /// <summary>The number a text says.</summary>
    public static bool TryNumber(string text, out double value)
    {
        value = text switch
        {
            ".nan" or ".NaN" or ".NAN" or "nan" or "NaN" => double.NaN,
            ".inf" or ".Inf" or ".INF" or "+.inf" or "inf" => double.PositiveInfinity,
            "-.inf" or "-.Inf" or "-.INF" or "-inf" => double.NegativeInfinity,
            _ => 0,
        };
        return value != 0 || (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value));
    }

    private static bool TryNumber(FileNode node, FileReading reading, out double value)
    {
        value = 0;
        return node is FileText { IsNothing: false } text && (TryNumber(reading.TextOf(text), out value) || TryFormula(text, reading, out value));
    }

    private static bool TryFormula(FileText text, FileReading reading, out double value)
    {
        var isFormula = Simulation.Formula.TryParse(reading.TextOf(text), out var formula, out _)
            && formula.Names.All(reading.Constants.ContainsKey);
        value = isFormula ? formula!.Value([.. formula.Names.Select(name => reading.Constants[name])]) : 0;
        return isFormula;
    }

    private bool IsRight(double value) =>
        (isAny && !double.IsFinite(value))
        || (double.IsFinite(value) && value >= min && value <= max && !(isAbove && value == min) && !(isWhole && value != Math.Floor(value)));
}
