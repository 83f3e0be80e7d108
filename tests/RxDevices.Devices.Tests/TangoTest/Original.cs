using System.Text.Json.Nodes;

namespace RxDevices.Devices.Tests;

/// <summary>What the real TangoTest says of itself, as PyTango tells it.</summary>
internal static class Original
{
    // PyTango's CmdArgType: C# cannot look the numbers up.
    private static readonly Dictionary<int, string> Types = new()
    {
        [1] = "DevBoolean",
        [2] = "DevShort",
        [3] = "DevLong",
        [4] = "DevFloat",
        [5] = "DevDouble",
        [6] = "DevUShort",
        [7] = "DevULong",
        [8] = "DevString",
        [19] = "DevState",
        [22] = "DevUChar",
        [23] = "DevLong64",
        [24] = "DevULong64",
    };

    public static JsonObject Device { get; } = Load();

    public static string[] AttributeOrder => [.. Device["attribute_order"]!.AsArray().Select(name => (string)name!)];

    public static string[] CommandOrder => [.. Device["command_order"]!.AsArray().Select(name => (string)name!)];

    public static IEnumerable<JsonObject> Attributes => AttributeOrder.Select(name => Device["attributes"]![name]!.AsObject());

    public static IEnumerable<JsonObject> Commands => CommandOrder.Select(name => Device["commands"]![name]!.AsObject());

    public static JsonObject Fresh(string attribute) => Device["fresh"]![attribute]!.AsObject();

    public static string TypeOf(JsonObject attribute)
    {
        var type = (string)attribute["data_type"]!;
        return Types[int.Parse(type[(type.IndexOf('(', StringComparison.Ordinal) + 1)..^1], System.Globalization.CultureInfo.InvariantCulture)];
    }

    private static JsonObject Load()
    {
        using var stream = typeof(Original).Assembly.GetManifestResourceStream("tangotest.json")!;
        return JsonNode.Parse(stream)!.AsObject();
    }
}
