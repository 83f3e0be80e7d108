using System.Globalization;
using System.Text.Json;

namespace RxDevices.Lines;

/// <summary>Attributes and commands in JSON, there and back.</summary>
internal static class JsonDescriptions
{
    // The properties that have one text for what is not given, so that they read back as they were.
    private static readonly string[] Properties =
    [
        "min_alarm", "max_alarm", "min_warning", "max_warning", "delta_t", "delta_val", "rel_change", "abs_change",
        "archive_rel_change", "archive_abs_change", "archive_period", "event_period", "memorized",
    ];

    public static void Write(Utf8JsonWriter json, AttributeDescription attribute)
    {
        json.WriteString("attribute", attribute.Name);
        WriteKind(json, attribute.Kind);
        json.WriteString("access", attribute.Access.ToString());
        json.WriteString("writableName", attribute.WritableName);
        json.WriteBoolean("isAsked", attribute.IsAsked);
        json.WriteNumber("maxX", attribute.Configuration.MaxX);
        json.WriteNumber("maxY", attribute.Configuration.MaxY);
        json.WriteString("label", attribute.Configuration.Label);
        json.WriteString("description", attribute.Configuration.Description);
        json.WriteString("unit", attribute.Configuration.Unit);
        json.WriteString("standardUnit", attribute.Configuration.StandardUnit);
        json.WriteString("displayUnit", attribute.Configuration.DisplayUnit);
        json.WriteString("displayFormat", attribute.Configuration.Format);
        json.WriteString("minValue", Convert.ToString(attribute.Configuration.MinValue, CultureInfo.InvariantCulture));
        json.WriteString("maxValue", Convert.ToString(attribute.Configuration.MaxValue, CultureInfo.InvariantCulture));
        json.WriteString("displayLevel", attribute.Configuration.DisplayLevel.ToString());
        json.WriteStartArray("enumLabels");
        foreach (var label in attribute.Configuration.EnumLabels)
        {
            json.WriteStringValue(label);
        }

        json.WriteEndArray();
        json.WriteStartObject("properties");
        foreach (var property in Properties)
        {
            json.WriteString(property, AttributeProperties.Show(attribute, property));
        }

        json.WriteEndObject();
        json.WriteBoolean("tellsDataReady", attribute.Configuration.TellsDataReady);
        JsonAdministration.WriteSpan(json, "pollingPeriod", attribute.Configuration.PollingPeriod);
        json.WriteNumber("historyDepth", attribute.Configuration.HistoryDepth);
        WriteStates(json, "readableIn", attribute.Configuration.ReadableIn);
        WriteStates(json, "writableIn", attribute.Configuration.WritableIn);
    }

    public static void Write(Utf8JsonWriter json, CommandDescription command)
    {
        json.WriteString("command", command.Name);
        WriteKind(json, "argument", command.Argument);
        WriteKind(json, "result", command.Result);
        json.WriteString("argumentDescription", command.Configuration.ArgumentDescription);
        json.WriteString("resultDescription", command.Configuration.ResultDescription);
        json.WriteString("displayLevel", command.Configuration.DisplayLevel.ToString());
        json.WriteBoolean("mayOverlap", command.Configuration.MayOverlap);
        JsonAdministration.WriteSpan(json, "pollingPeriod", command.Configuration.PollingPeriod);
        json.WriteNumber("historyDepth", command.Configuration.HistoryDepth);
        WriteStates(json, "allowedIn", command.Configuration.AllowedIn);
    }

    public static void WriteKind(Utf8JsonWriter json, ValueKind kind)
    {
        json.WriteString("type", kind.Type.ToString());
        json.WriteString("format", kind.Format.ToString());
    }

    public static DeviceDescription ReadDevice(JsonElement json) => new(
        DeviceName.Parse(json.GetProperty("device").GetString()!),
        json.GetProperty("class").GetString()!,
        [.. json.GetProperty("attributes").EnumerateArray().Select(ReadAttribute)],
        [.. json.GetProperty("commands").EnumerateArray().Select(ReadCommand)]);

    public static ValueKind ReadKind(JsonElement json) => new(Read<DataType>(json, "type"), Read<DataFormat>(json, "format"));

    public static T Read<T>(JsonElement json, string property)
        where T : struct, Enum => Enum.Parse<T>(json.GetProperty(property).GetString()!);

    public static AttributeDescription ReadAttribute(JsonElement json)
    {
        var kind = ReadKind(json);
        var attribute = new AttributeDescription(
            Text(json, "attribute")!,
            kind,
            Read<AccessMode>(json, "access"),
            new()
            {
                MaxX = json.GetProperty("maxX").GetInt32(),
                MaxY = json.GetProperty("maxY").GetInt32(),
                Label = Text(json, "label"),
                Description = Text(json, "description"),
                Unit = Text(json, "unit"),
                StandardUnit = Text(json, "standardUnit"),
                DisplayUnit = Text(json, "displayUnit"),
                Format = Text(json, "displayFormat"),
                MinValue = ReadLimit(kind, Text(json, "minValue")),
                MaxValue = ReadLimit(kind, Text(json, "maxValue")),
                DisplayLevel = Read<DisplayLevel>(json, "displayLevel"),
                EnumLabels = [.. json.GetProperty("enumLabels").EnumerateArray().Select(label => label.GetString()!)],
                TellsDataReady = json.GetProperty("tellsDataReady").GetBoolean(),
                PollingPeriod = JsonAdministration.ReadSpan(json, "pollingPeriod"),
                HistoryDepth = json.GetProperty("historyDepth").GetInt32(),
                ReadableIn = ReadStates(json, "readableIn"),
                WritableIn = ReadStates(json, "writableIn"),
            },
            Text(json, "writableName"),
            json.GetProperty("isAsked").GetBoolean());
        var properties = json.GetProperty("properties").EnumerateObject();
        return attribute with
        {
            Configuration = AsElements(kind, AttributeProperties.Apply(
                attribute, properties.ToDictionary(property => property.Name, property => property.Value.GetString()!))),
        };
    }

    private static CommandDescription ReadCommand(JsonElement json) => new(
        Text(json, "command")!,
        ReadKind(json.GetProperty("argument")),
        ReadKind(json.GetProperty("result")),
        new()
        {
            ArgumentDescription = Text(json, "argumentDescription")!,
            ResultDescription = Text(json, "resultDescription")!,
            DisplayLevel = Read<DisplayLevel>(json, "displayLevel"),
            MayOverlap = json.GetProperty("mayOverlap").GetBoolean(),
            PollingPeriod = JsonAdministration.ReadSpan(json, "pollingPeriod"),
            HistoryDepth = json.GetProperty("historyDepth").GetInt32(),
            AllowedIn = ReadStates(json, "allowedIn"),
        });

    private static void WriteKind(Utf8JsonWriter json, string property, ValueKind kind)
    {
        json.WriteStartObject(property);
        WriteKind(json, kind);
        json.WriteEndObject();
    }

    private static void WriteStates(Utf8JsonWriter json, string property, IReadOnlyList<DevState> states)
    {
        json.WriteStartArray(property);
        foreach (var state in states)
        {
            json.WriteStringValue(state.ToString());
        }

        json.WriteEndArray();
    }

    private static IReadOnlyList<DevState> ReadStates(JsonElement json, string property) =>
        json.GetProperty(property).GetArrayLength() == 0
            ? []
            : [.. json.GetProperty(property).EnumerateArray().Select(state => Enum.Parse<DevState>(state.GetString()!))];

    private static string? Text(JsonElement json, string property) => json.GetProperty(property).GetString();

    // Limits are of the attribute's own type, as the device has them: others do not compare with its values.
    private static AttributeConfiguration AsElements(ValueKind kind, AttributeConfiguration configuration)
    {
        return kind.Type.IsNumber()
            ? configuration with
            {
                MinValue = AsElement(configuration.MinValue),
                MaxValue = AsElement(configuration.MaxValue),
                MinAlarm = AsElement(configuration.MinAlarm),
                MaxAlarm = AsElement(configuration.MaxAlarm),
                MinWarning = AsElement(configuration.MinWarning),
                MaxWarning = AsElement(configuration.MaxWarning),
            }
            : configuration;

        IComparable? AsElement(IComparable? limit) => limit is null ? null : kind.Type.Accept(new ElementOf(limit));
    }

    private sealed class ElementOf(IComparable limit) : INumberVisitor<IComparable>
    {
        public IComparable Visit<TElement>()
            where TElement : unmanaged, System.Numerics.INumber<TElement> => (IComparable)ElementConversion.To(typeof(TElement), limit);
    }

    private static IComparable? ReadLimit(ValueKind kind, string? text) => (text, kind.Type) switch
    {
        (null or "", _) => null,
        (_, DataType.Float or DataType.Double) => double.Parse(text, CultureInfo.InvariantCulture),
        (_, DataType.ULong64) => ulong.Parse(text, CultureInfo.InvariantCulture),
        _ => long.Parse(text, CultureInfo.InvariantCulture),
    };
}
