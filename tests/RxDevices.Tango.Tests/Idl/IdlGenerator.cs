using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace RxDevices.Tango.Tests.Idl;

/// <summary>Writes the C# of the interface from <c>tango_idl.json</c>: a file for each structure, union and enumeration, and the operations.</summary>
internal sealed class IdlGenerator(JsonObject idl)
{
    private readonly IdlTypes types = new(idl["types"]!.AsObject());

    /// <summary>The text of each file, by its name.</summary>
    public IReadOnlyDictionary<string, string> Generate()
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, type) in idl["types"]!.AsObject())
        {
            var text = IdlTypes.IsOfTheModel(name) ? null : type!["kind"]!.GetValue<string>() switch
            {
                "struct" => Structure(name, type.AsObject()),
                "union" => Union(name, type.AsObject()),
                "enum" => Enumeration(name, type.AsObject()),
                _ => null,
            };
            if (text is not null)
            {
                files.Add($"{IdlTypes.NameOf(name)}.cs", text);
            }
        }

        var operations = new OperationsGenerator(types, idl["interfaces"]!.AsObject());
        foreach (var (file, text) in operations.Generate())
        {
            files.Add(file, text);
        }

        return files;
    }

    /// <summary>The head of each file.</summary>
    public static StringBuilder Head(params string[] usings)
    {
        var text = new StringBuilder("// Written by IdlGenerator from tango_idl.json: change these, not this.\n");
        foreach (var space in usings)
        {
            text.Append(CultureInfo.InvariantCulture, $"using {space};\n");
        }

        return text.Append(usings.Length > 0 ? "\n" : "").Append("namespace RxDevices.Tango;\n\n");
    }

    private string Structure(string name, JsonObject type)
    {
        var (space, own) = (type["id"]!.GetValue<string>(), IdlTypes.NameOf(name));
        var fields = type["fields"]!.AsArray().Select(field => (Name: IdlTypes.Pascal(field![0]!.GetValue<string>()), Type: field[1]!)).ToArray();
        var kind = IdlTypes.IsSmall(name) ? "readonly record struct" : "sealed record";
        var text = Head().Append(CultureInfo.InvariantCulture, $"/// <summary>The structure <c>{space}</c>.</summary>\n")
            .Append(CultureInfo.InvariantCulture, $"internal {kind} {own}(\n    ")
            .AppendJoin(",\n    ", fields.Select(field => $"{types.CSharp(field.Type)} {field.Name}"))
            .Append(CultureInfo.InvariantCulture, $$"""
                )
                {
                    /// <summary>The bytes it takes at least.</summary>
                    public const int MinimumSize = {{fields.Sum(field => types.MinimumSize(field.Type))}};

                    public static {{own}} Read(ref CdrReader reader) => new(

                """)
            .Append("        ").AppendJoin(",\n        ", fields.Select(field => types.Read(field.Type)))
            .Append(CultureInfo.InvariantCulture, $$"""
                );

                    public static void Write(ref CdrWriter writer, {{own}} value)
                    {

                """);
        foreach (var field in fields)
        {
            text.Append(CultureInfo.InvariantCulture, $"        {types.Write(field.Type, $"value.{field.Name}")};\n");
        }

        return text.Append("    }\n}\n").ToString();
    }

    private string Union(string name, JsonObject type)
    {
        var own = IdlTypes.NameOf(name);
        var discriminator = type["sw"]!;
        var cases = type["cases"]!.AsArray()
            .Select(choice => (Label: $"{types.CSharp(discriminator)}.{IdlTypes.Pascal(choice![0]!.GetValue<string>())}", Type: choice[2]!))
            .ToArray();
        var text = Head().Append(CultureInfo.InvariantCulture, $$"""
            /// <summary>The union <c>{{type["id"]}}</c>.</summary>
            /// <param name="Case">Which of its members it holds.</param>
            /// <param name="Value">The member.</param>
            internal sealed record {{own}}({{types.CSharp(discriminator)}} Case, object Value)
            {
                /// <summary>The bytes it takes at least.</summary>
                public const int MinimumSize = {{types.MinimumSize(discriminator) + cases.Min(choice => types.MinimumSize(choice.Type))}};

                public static {{own}} Read(ref CdrReader reader)
                {
                    var choice = {{types.Read(discriminator)}};
                    return new(choice, choice switch
                    {

            """);
        for (var i = 0; i < cases.Length; i++)
        {
            var label = i == cases.Length - 1 ? "_" : cases[i].Label;
            text.Append(CultureInfo.InvariantCulture, $"            {label} => {types.Read(cases[i].Type)},\n");
        }

        text.Append(CultureInfo.InvariantCulture, $$"""
                    });
                }

                public static void Write(ref CdrWriter writer, {{own}} value)
                {
                    {{types.Write(discriminator, "value.Case")}};
                    switch (value.Case)
                    {

            """);
        foreach (var (label, member) in cases)
        {
            text.Append(CultureInfo.InvariantCulture, $"            case {label}:\n")
                .Append(CultureInfo.InvariantCulture, $"                {types.Write(member, $"({types.CSharp(member)})value.Value")};\n")
                .Append("                break;\n");
        }

        return text.Append("        }\n    }\n}\n").ToString();
    }

    private static string Enumeration(string name, JsonObject type) => Head()
        .Append(CultureInfo.InvariantCulture, $"/// <summary>The enumeration <c>{type["id"]}</c>; the position of a member travels.</summary>\n")
        .Append(CultureInfo.InvariantCulture, $"internal enum {IdlTypes.NameOf(name)}\n{{\n")
        .AppendJoin("\n", type["names"]!.AsArray().Select(member => $"    {IdlTypes.Pascal(member!.GetValue<string>())},"))
        .Append("\n}\n")
        .ToString();
}
