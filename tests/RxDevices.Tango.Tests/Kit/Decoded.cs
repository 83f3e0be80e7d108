using System.Collections;
using System.Globalization;
using System.Reactive;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RxDevices.Tango.Tests.Kit;

/// <summary>Compares what our codec made of a capture with what an independent decoder wrote down beside it.</summary>
internal static class Decoded
{
    private const string Shortened = "...(";

    private static readonly Dictionary<string, string> OtherNames = new()
    {
        ["desc"] = "Description",
        ["encoded_format"] = "Format",
        ["encoded_data"] = "Bytes",
        ["lvalue"] = "Numbers",
        ["dvalue"] = "Numbers",
        ["svalue"] = "Texts",
        ["_d"] = "Case",
        ["_v"] = "Value",
    };

    public static void AssertSame(JsonNode? expected, object? actual)
    {
        switch (expected)
        {
            case null:
                Assert.True(actual is null or Unit, $"nothing was expected, not {actual}");
                break;
            case JsonArray items:
                AssertSameItems(items, actual);
                break;
            case JsonObject fields:
                AssertSameFields(fields, actual);
                break;
            default:
                AssertSameLeaf(expected, actual);
                break;
        }
    }

    /// <summary>Arguments: named in the capture, a tuple here unless there is one alone.</summary>
    public static void AssertSameArguments(JsonObject expected, object? actual)
    {
        object?[] arguments = actual switch
        {
            null => [],
            ITuple tuple => [.. Enumerable.Range(0, tuple.Length).Select(i => tuple[i])],
            _ => [actual],
        };
        Assert.Equal(expected.Count, arguments.Length);
        foreach (var ((_, value), argument) in expected.Zip(arguments))
        {
            AssertSame(value, argument);
        }
    }

    private static void AssertSameItems(JsonArray expected, object? actual)
    {
        var items = Assert.IsAssignableFrom<IEnumerable>(actual).Cast<object?>().ToArray();
        if (expected.LastOrDefault() is JsonValue last && last.ToString().StartsWith("... ", StringComparison.Ordinal))
        {
            // Only the first of many were written down, and how many they are.
            Assert.Equal($"... {items.Length} items", last.ToString());
            (expected, items) = ([.. expected.SkipLast(1).Select(item => item!.DeepClone())], items[..(expected.Count - 1)]);
        }

        Assert.Equal(expected.Count, items.Length);
        foreach (var (one, other) in expected.Zip(items))
        {
            AssertSame(one, other);
        }
    }

    private static void AssertSameFields(JsonObject expected, object? actual)
    {
        foreach (var (name, value) in expected.Where(field => field.Key != "_note"))
        {
            if (name == "_tc")
            {
                AssertSameType(value!, Assert.IsType<Any>(actual).Type);
                continue;
            }

            AssertSame(value, Field(actual!, OtherNames.GetValueOrDefault(name, name), isUnion: expected.ContainsKey("_d")));
        }
    }

    // A field by its name without underscores; in a union all names but that of the case stand for the one value.
    private static object? Field(object owner, string name, bool isUnion)
    {
        var property = owner.GetType().GetProperties()
            .SingleOrDefault(property => property.Name.Equals(name.Replace("_", ""), StringComparison.OrdinalIgnoreCase));
        property ??= isUnion ? owner.GetType().GetProperty("Value") : null;
        Assert.True(property is not null, $"{owner.GetType().Name} has no {name}");
        return property.GetValue(owner);
    }

    private static void AssertSameType(JsonNode expected, TypeCode actual)
    {
        if (expected is JsonValue word)
        {
            Assert.Equal(Word(word.GetValue<string>()), Word(actual.Kind switch
            {
                TypeKind.Long64 => "longlong",
                TypeKind.ULong64 => "ulonglong",
                var kind => kind.ToString(),
            }));
            return;
        }

        Assert.Equal(Word(expected["tk"]!.GetValue<string>()), Word(actual.Kind.ToString()));
        Assert.Equal(expected["id"]?.GetValue<string>() ?? "", actual.Id);
        Assert.Equal(expected["name"]?.GetValue<string>() ?? "", actual.Name);
        if ((expected["to"] ?? expected["of"]) is { } content)
        {
            AssertSameType(content, actual.Content!);
        }

        var names = expected["names"]?.AsArray() ?? [];
        var members = expected["members"]?.AsArray() ?? [];
        Assert.Equal(
            [.. names.Select(name => name!.GetValue<string>()), .. members.Select(member => member![0]!.GetValue<string>())],
            actual.Members.Select(member => member.Name));
        foreach (var (member, own) in members.Zip(actual.Members))
        {
            AssertSameType(member![1]!, own.Type);
        }
    }

    private static void AssertSameLeaf(JsonNode expected, object? actual)
    {
        switch (actual)
        {
            // Of a change of interface only the names were written down.
            case DevCmdInfo2 command:
                AssertSameLeaf(expected, command.CmdName);
                break;
            case AttributeConfig5 attribute:
                AssertSameLeaf(expected, attribute.Name);
                break;
            case string text when expected.GetValue<string>() is var whole && whole.Contains(Shortened, StringComparison.Ordinal):
                var parts = whole.Split(Shortened);
                Assert.StartsWith(parts[0], text, StringComparison.Ordinal);
                Assert.Equal(parts[1], $"{text.Length} chars)");
                break;
            case string text:
                Assert.Equal(expected.GetValue<string>(), text);
                break;
            case byte[] bytes:
                Assert.Equal(expected.GetValue<string>(), Convert.ToHexStringLower(bytes));
                break;
            case bool flag:
                Assert.Equal(expected.GetValueKind() == JsonValueKind.True, flag);
                break;
            case Enum member:
                Assert.Equal(Word(expected.GetValue<string>()), Word(Spelling(member)));
                break;
            case float or double:
                Assert.Equal(expected.GetValue<double>(), Convert.ToDouble(actual, CultureInfo.InvariantCulture));
                break;
            default:
                Assert.Equal(expected.ToJsonString(), Convert.ToString(actual, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static string Spelling(Enum member) => member switch
    {
        DevState state => TangoText.Of(state),
        Quality quality => TangoText.Of(quality),
        ErrorSeverity severity => TangoText.Of(severity),
        _ => member.ToString(),
    };

    private static string Word(string name) => name.Replace("_", "").ToUpperInvariant();
}
