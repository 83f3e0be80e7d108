using System.Text.Json;
using System.Text.Json.Nodes;
using static RxDevices.Tests.Original.DeviceSteps;

namespace RxDevices.Tests.Original;

/// <summary>What a client does: it reads, writes and executes, and lets time pass.</summary>
internal static class ClientSteps
{
    public static IReadOnlyDictionary<string, Act> All { get; } = new Dictionary<string, Act>
    {
        ["read"] = (stage, step) => Read(stage, step, step.Attribute),
        ["readTogether"] = (stage, step) => new JsonArray(
            [.. step.Attributes.Select(name => Replay.Attempt(() => Read(stage, step, name)))]),
        ["write"] = (stage, step) => Done(() => stage.Wait(stage.Port(step).Write(step.Attribute, Written(stage, step)))),
        ["command"] = (stage, step) => new JsonObject { ["value"] = Execute(stage, step, step.Command!) },
        ["State"] = (stage, step) => Execute(stage, step, "State"),
        ["Status"] = (stage, step) => Execute(stage, step, "Status"),
        ["wait"] = (stage, step) => Done(() => stage.Advance(TimeSpan.FromMilliseconds(step.Ms))),
    };

    private static JsonObject Read(Stage stage, Step step, string attribute) =>
        RecordedForm.Of(stage.Wait(stage.Port(step).Read(attribute, SourceOf(step))));

    private static JsonNode? Execute(Stage stage, Step step, string command) =>
        RecordedForm.Of(stage.Wait(stage.Port(step).Execute(command, step.Argument?.GetDouble(), SourceOf(step))));

    private static ReadSource SourceOf(Step step) => step.Source switch
    {
        null => ReadSource.Device,
        "CACHE" => ReadSource.Cache,
        _ => ReadSource.CacheThenDevice,
    };

    private static object? Written(Stage stage, Step step)
    {
        var kind = stage.Wait(stage.Port(step).Describe()).Attribute(step.Attribute)?.Kind ?? ValueKind.Of<double>();
        return kind.Type == DataType.Enum ? step.Value!.Value.GetInt32() : kind.Accept(new Reader(step.Value!.Value));
    }

    private sealed class Reader(JsonElement json) : IKindVisitor<object?>
    {
        public object? Visit<T>() => RecordedForm.Value<T>(json);
    }
}
