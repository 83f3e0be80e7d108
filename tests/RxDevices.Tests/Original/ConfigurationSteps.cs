using System.Text.Json.Nodes;
using static RxDevices.Tests.Original.DeviceSteps;

namespace RxDevices.Tests.Original;

/// <summary>What a client does with the configuration of attributes.</summary>
internal static class ConfigurationSteps
{
    private static readonly string[] Properties =
    [
        "label", "description", "unit", "standard_unit", "display_unit", "format", "min_value", "max_value", "min_alarm", "max_alarm",
        "min_warning", "max_warning", "delta_t", "delta_val", "abs_change", "rel_change", "event_period", "archive_abs_change",
        "archive_rel_change", "archive_period",
    ];

    public static IReadOnlyDictionary<string, Act> All { get; } = new Dictionary<string, Act>
    {
        ["configuration"] = (stage, step) => Shown(stage, step),
        ["configure"] = (stage, step) => Done(() => Configure(stage, step, step.Attribute, step.Changes)),
        ["configureTogether"] = (stage, step) => Done(() =>
        {
            foreach (var (attribute, changes) in step.Changes)
            {
                Configure(stage, step, attribute, changes!.AsObject());
            }
        }),
    };

    /// <summary>The configuration that a client sees.</summary>
    public static JsonObject Of(AttributeDescription attribute) =>
        new(Properties.Select(name => KeyValuePair.Create<string, JsonNode?>(name, AttributeProperties.Show(attribute, name))));

    private static JsonObject Shown(Stage stage, Step step)
    {
        AttributeDescription? attribute = null;
        using var subscription = stage.Port(step).Configurations(step.Attribute).Subscribe(current => attribute = current);
        var shown = Of(attribute!);
        if (step.Expected is JsonObject expected && expected.ContainsKey("name"))
        {
            AddShape(shown, attribute!);
        }

        return step.Only is { } only ? new(only.Select(name => KeyValuePair.Create(name, shown[name]?.DeepClone()))) : shown;
    }

    private static void AddShape(JsonObject shown, AttributeDescription attribute)
    {
        shown["name"] = attribute.Name;
        shown["data_type"] = TangoText.Of(attribute.Kind.Type);
        shown["data_format"] = TangoText.Of(attribute.Kind.Format);
        shown["writable"] = TangoText.Of(attribute.Access);
        shown["max_dim_x"] = attribute.MaxX;
        shown["max_dim_y"] = attribute.MaxY;
        shown["writable_attr_name"] = attribute.WritableName ?? "None";
        shown["level"] = TangoText.Of(attribute.Configuration.DisplayLevel);
        shown["memorized"] = attribute.Configuration.Memory switch
        {
            Memory.None => "NONE",
            Memory.Shown => "MEMORIZED",
            _ => "MEMORIZED_WRITE_INIT",
        };
        shown["root_attr_name"] = "Not specified";
        shown["enum_labels"] = new JsonArray([.. attribute.Configuration.EnumLabels.Select(label => RecordedForm.Of(label))]);
    }

    private static void Configure(Stage stage, Step step, string attribute, JsonObject changes) => stage.Wait(stage.Port(step).Configure(
        (string?)changes["name"] ?? attribute,
        changes.Where(change => change.Key != "name").ToDictionary(change => NameOf(change.Key), change => TextOf(change.Value))));

    private static string NameOf(string property) => property == "level" ? "disp_level" : property;

    private static string TextOf(JsonNode? value) => value is JsonArray list ? $"[{string.Join(", ", list)}]" : $"{value}";
}
