using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace RxDevices.Tango.Tests.Idl;

/// <summary>Writes the operations of the interfaces: a part of <c>Operations</c> for each interface, and the table of all.</summary>
internal sealed class OperationsGenerator(IdlTypes types, JsonObject interfaces)
{
    // What every object of CORBA can be asked; no IDL lists it.
    private static readonly JsonArray Implicit = JsonNode.Parse(
        """
        [
          { "op": "_is_a", "ret": "boolean", "params": [["id", "string", 0]] },
          { "op": "_non_existent", "ret": "boolean", "params": [] }
        ]
        """)!.AsArray();

    public IEnumerable<(string File, string Text)> Generate()
    {
        var all = new List<string>();
        yield return ("Operations.Object.cs", Part("IDL:omg.org/CORBA/Object:1.0", Implicit, all));
        foreach (var (name, device) in interfaces)
        {
            yield return ($"Operations.{name.Replace("_", "")}.cs", Part(device!["id"]!.GetValue<string>(), device["ops"]!.AsArray(), all));
        }

        yield return ("Operations.cs", Table(all));
    }

    private string Part(string id, JsonArray operations, List<string> all)
    {
        var text = new StringBuilder();
        foreach (var operation in operations)
        {
            var name = operation!["op"]!.GetValue<string>();
            var member = IdlTypes.Pascal(name);
            all.Add(member);
            text.Append(text.Length > 0 ? "\n" : "").Append(Operation(name, member, operation));
        }

        var usings = text.ToString().Contains("Unit", StringComparison.Ordinal) ? new[] { "System.Reactive" } : [];
        return IdlGenerator.Head(usings)
            .Append(CultureInfo.InvariantCulture, $"/// <content>The operations of <c>{id}</c>.</content>\ninternal static partial class Operations\n{{\n")
            .Append(text)
            .Append("}\n")
            .ToString();
    }

    private string Operation(string name, string member, JsonNode operation)
    {
        var parameters = operation["params"]!.AsArray()
            .Select(parameter => (Name: IdlTypes.Pascal(parameter![0]!.GetValue<string>()), Type: parameter[1]!))
            .ToArray();
        var arguments = parameters switch
        {
            [] => "Unit",
            [var only] => types.CSharp(only.Type),
            _ => $"({string.Join(", ", parameters.Select(parameter => $"{types.CSharp(parameter.Type)} {parameter.Name}"))})",
        };
        var (read, write) = parameters switch
        {
            [] => ("null", "null"),
            [var only] => ($"static (ref reader) => {types.Read(only.Type)}", $"static (ref writer, arguments) => {types.Write(only.Type, "arguments")}"),
            _ => (
                $"static (ref reader) => ({string.Join(", ", parameters.Select(parameter => types.Read(parameter.Type)))})",
                "static (ref writer, arguments) =>\n        {\n"
                + string.Concat(parameters.Select(parameter => $"            {types.Write(parameter.Type, $"arguments.{parameter.Name}")};\n"))
                + "        }"),
        };
        var result = operation["ret"]!;
        var hasResult = types.CSharp(result) != "Unit";
        return $$"""
                public static Operation<{{arguments}}, {{types.CSharp(result)}}> {{member}} { get; } = new(
                    "{{name}}",
                    {{read}},
                    {{write}},
                    {{(hasResult ? $"static (ref reader) => {types.Read(result)}" : "null")}},
                    {{(hasResult ? $"static (ref writer, result) => {types.Write(result, "result")}" : "null")}});

            """;
    }

    private static string Table(List<string> all) => IdlGenerator.Head("System.Collections.Frozen")
        .Append("""
            /// <summary>What a device can be asked, by the names that travel.</summary>
            internal static partial class Operations
            {
                private static readonly Lazy<FrozenDictionary<string, Operation>> ByName =
                    new(static () => All.ToFrozenDictionary(operation => operation.Name));

                /// <summary>All operations of all versions of the interface.</summary>
                public static IReadOnlyList<Operation> All =>
                [

            """)
        .Append("        ").AppendJoin(",\n        ", all).Append(",\n    ];\n\n")
        .Append("    public static Operation? Find(string name) => ByName.Value.GetValueOrDefault(name);\n}\n")
        .ToString();
}
