using System.Text.Json.Nodes;
using static RxDevices.Tests.Original.DeviceSteps;

namespace RxDevices.Tests.Original;

/// <summary>What a client does to be told of something.</summary>
internal static class EventSteps
{
    public static IReadOnlyDictionary<string, Act> All { get; } = new Dictionary<string, Act>
    {
        ["subscribe"] = (stage, step) => Done(() => Subscribe(stage, stage.Port(step), step)),
        ["after"] = (stage, step) => Done(() =>
        {
            stage.AdvanceUntil(() => stage.Received.HasCome(0));
            stage.Advance(TimeSpan.FromMilliseconds(step.Ms));
        }),
        ["intervals"] = (stage, step) =>
        {
            stage.AdvanceUntil(() => stage.Received.HasCome(step.Count));
            return stage.Received.Intervals(step.Count);
        },
    };

    private static void Subscribe(Stage stage, IDevicePort port, Step step)
    {
        switch (step.Event)
        {
            case "interface":
                var hasBegun = false;
                stage.Received.Subscribe(step.Event, port.Interfaces(), device => Of(device, isFirst: !hasBegun && (hasBegun = true)));
                break;
            case "configuration":
                stage.Received.Subscribe(step.Event, port.Configurations(step.Attribute), Of);
                break;
            case "ready":
                stage.Received.Subscribe(
                    step.Event, port.DataReady(step.Attribute), ready => Of(ready, stage.Device[ready.Attribute].Attribute));
                break;
            default:
                var kind = Enum.Parse<EventKind>(step.Event!, ignoreCase: true);
                stage.Received.Subscribe(step.Event!, port.Events(step.Attribute, kind), RecordedForm.Of);
                break;
        }
    }

    private static JsonObject Of(DeviceDescription device, bool isFirst) => new()
    {
        ["started"] = isFirst,
        ["commands"] = new JsonArray([.. device.Commands.Select(command => RecordedForm.Of(command.Name))]),
        ["attributes"] = new JsonArray([.. device.Attributes.Select(attribute => RecordedForm.Of(attribute.Name))]),
    };

    private static JsonObject Of(AttributeDescription attribute) => new() { ["configuration"] = ConfigurationSteps.Of(attribute) };

    private static JsonObject Of(DataReady ready, DeviceAttribute attribute) => new()
    {
        ["counter"] = ready.Counter,
        ["type"] = TangoText.Of(attribute.Description.Kind.Type),
    };
}
