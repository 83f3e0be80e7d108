using System.Globalization;
using System.Text.Json.Nodes;

namespace RxDevices.Tango.Tests.Idl;

/// <summary>What the types of the interface are in C#, and the code that reads and writes them.</summary>
internal sealed class IdlTypes(JsonObject types)
{
    // Types for which the model has its own; they are read and written by hand.
    private static readonly Dictionary<string, string> OfTheModel = new()
    {
        ["DevState"] = "DevState",
        ["AttrQuality"] = "Quality",
        ["ErrSeverity"] = "ErrorSeverity",
        ["DevError"] = "DevError",
        ["DevEncoded"] = "Encoded",
        ["DevVarLongStringArray"] = "LongStringArray",
        ["DevVarDoubleStringArray"] = "DoubleStringArray",
    };

    // Names the house rules or the model do not leave free.
    private static readonly Dictionary<string, string> Renamed = new()
    {
        ["DevPipeData"] = "DevPipe",
        ["DevPipeDataElt"] = "DevPipeElement",
    };

    // Pairs and triples of numbers, of which there are long lists.
    private static readonly string[] Small = ["TimeVal", "AttributeDim", "EltInArray"];

    private static readonly Dictionary<string, (string CSharp, string Word, int Size)> Primitives = new()
    {
        ["boolean"] = ("bool", "Boolean", 1),
        ["octet"] = ("byte", "Octet", 1),
        ["short"] = ("short", "Short", 2),
        ["ushort"] = ("ushort", "UShort", 2),
        ["long"] = ("int", "Long", 4),
        ["ulong"] = ("uint", "ULong", 4),
        ["longlong"] = ("long", "Long64", 8),
        ["ulonglong"] = ("ulong", "ULong64", 8),
        ["float"] = ("float", "Float", 4),
        ["double"] = ("double", "Double", 8),
        ["string"] = ("string", "String", 4),
    };

    private static readonly string[] Elements = [.. Primitives.Values.Select(primitive => primitive.CSharp), "DevState", "Encoded"];

    public static bool IsOfTheModel(string name) => OfTheModel.ContainsKey(name);

    public static bool IsSmall(string name) => Small.Contains(name);

    public static string NameOf(string name) => OfTheModel.GetValueOrDefault(name) ?? Renamed.GetValueOrDefault(name) ?? name.Replace("_", "");

    public static string Pascal(string name) => string.Concat(name.Split('_', StringSplitOptions.RemoveEmptyEntries)
        .Select(word => char.ToUpperInvariant(word[0]) + (word.All(char.IsLower) || word.Any(char.IsLower) ? word[1..] : word[1..].ToLowerInvariant())));

    public string CSharp(JsonNode type) => Resolve(type) switch
    {
        (Form.Nothing, _, _) => "Unit",
        (Form.Any, _, _) => "Any",
        (Form.Primitive, var name, _) => Primitives[name].CSharp,
        (Form.Sequence or Form.FixedArray, _, var element) => $"{CSharp(element!)}[]",
        (_, var name, _) => NameOf(name),
    };

    public int MinimumSize(JsonNode type) => Resolve(type) switch
    {
        (Form.Primitive, var name, _) => Primitives[name].Size,
        (Form.FixedArray, var name, var element) => int.Parse(name, CultureInfo.InvariantCulture) * MinimumSize(element!),
        (Form.Structure, var name, _) => types[name]!["fields"]!.AsArray().Sum(field => MinimumSize(field![1]!)),
        (Form.Union, var name, _) => sizeof(uint) + types[name]!["cases"]!.AsArray().Min(choice => MinimumSize(choice![2]!)),
        _ => sizeof(uint),
    };

    /// <summary>An expression that reads a value.</summary>
    public string Read(JsonNode type)
    {
        var (form, name, element) = Resolve(type);
        return form switch
        {
            Form.Any => "Any.Read(ref reader)",
            Form.Primitive => $"reader.Read{Primitives[name].Word}()",
            Form.Enumeration => $"({NameOf(name)})reader.ReadEnum({types[name]!["names"]!.AsArray().Count})",
            Form.FixedArray => $"reader.ReadFixedArray<{CSharp(element!)}>({name})",
            Form.Sequence when Elements.Contains(CSharp(element!)) => $"reader.ReadArray<{CSharp(element!)}>()",
            Form.Sequence when CSharp(element!) == "DevError" => "ModelStructures.ReadErrors(ref reader)",
            Form.Sequence => $"reader.ReadSequence({SizeName(element!)}, {Reader(element!)})",
            _ => $"{NameOf(name)}.Read(ref reader)",
        };
    }

    /// <summary>A statement that writes a value.</summary>
    public string Write(JsonNode type, string value)
    {
        var (form, name, element) = Resolve(type);
        return form switch
        {
            Form.Any => $"Any.Write(ref writer, {value})",
            Form.Primitive => $"writer.Write{Primitives[name].Word}({value})",
            Form.Enumeration => $"writer.WriteEnum((int){value})",
            Form.FixedArray => $"writer.WriteFixedArray<{CSharp(element!)}>({value})",
            Form.Sequence when Elements.Contains(CSharp(element!)) => $"writer.WriteArray<{CSharp(element!)}>({value})",
            Form.Sequence when CSharp(element!) == "DevError" => $"ModelStructures.WriteErrors(ref writer, {value})",
            Form.Sequence => $"writer.WriteSequence({value}, {Writer(element!)})",
            _ => $"{NameOf(name)}.Write(ref writer, {value})",
        };
    }

    private string SizeName(JsonNode element) => Resolve(element) is (Form.Structure or Form.Union, var name, _) && !IsOfTheModel(name)
        ? $"{NameOf(name)}.MinimumSize"
        : MinimumSize(element).ToString(CultureInfo.InvariantCulture);

    private string Reader(JsonNode element) => Resolve(element) switch
    {
        (Form.Structure or Form.Union, var name, _) => $"{NameOf(name)}.Read",
        (Form.Sequence, _, _) when CSharp(element) == "DevError[]" => "ModelStructures.ReadErrors",
        _ => $"static (ref reader) => {Read(element)}",
    };

    private string Writer(JsonNode element) => Resolve(element) switch
    {
        (Form.Structure or Form.Union, var name, _) => $"{NameOf(name)}.Write",
        (Form.Sequence, _, _) when CSharp(element) == "DevError[]" => "ModelStructures.WriteErrors",
        _ => $"static (ref writer, value) => {Write(element, "value")}",
    };

    private (Form Form, string Name, JsonNode? Element) Resolve(JsonNode type)
    {
        if (type is JsonValue word)
        {
            var name = word.GetValue<string>();
            return (name switch { "void" => Form.Nothing, "any" => Form.Any, _ => Form.Primitive }, name, null);
        }

        if (type["seq"] is { } element)
        {
            return (Form.Sequence, "", element);
        }

        var reference = type["ref"]!.GetValue<string>();
        var named = types[reference]!;
        return named["kind"]!.GetValue<string>() switch
        {
            "enum" => (Form.Enumeration, reference, null),
            "struct" => (Form.Structure, reference, null),
            "union" => (Form.Union, reference, null),
            "alias" when named["dims"]!.AsArray() is [var length] => (Form.FixedArray, length!.ToString(), named["to"]),
            "alias" => Resolve(named["to"]!),
            var kind => throw new NotSupportedException($"{reference} is of the kind {kind}"),
        };
    }

    private enum Form
    {
        Nothing,
        Any,
        Primitive,
        Enumeration,
        Structure,
        Union,
        Sequence,
        FixedArray,
    }
}
