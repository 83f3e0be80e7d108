using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using static RxDevices.Tests.Original.DeviceSteps;

namespace RxDevices.Tests.Original;

/// <summary>What those who run the device do with it: locks and the black box.</summary>
internal static partial class AdministrationSteps
{
    private static readonly Dictionary<string, Func<Stage, Step, IDeviceAdministration, JsonNode?>> Commands = new()
    {
        ["LockDevice"] = (stage, step, device) => Done(() => stage.Wait(device.Lock(TimeSpan.FromSeconds(Number(step))))),
        ["ReLockDevices"] = (stage, _, device) => Done(() => stage.Wait(device.Relock())),
        ["UnLockDevice"] = (stage, step, device) => new JsonObject
        {
            ["value"] = stage.Wait(device.Unlock(force: Number(step) != 0)),
        },
        ["DevLockStatus"] = (stage, _, device) => Of(stage.Wait(device.LockedBy())),
    };

    public static IReadOnlyDictionary<string, Act> All { get; } = new Dictionary<string, Act>
    {
        ["admin"] = (stage, step) => Commands.TryGetValue(step.Command!, out var command)
            ? command(stage, step, stage.Port(step).Administration)
            : "there is no such command",
        ["blackBox"] = (stage, step) => RecordedForm.Of(stage.Wait(stage.Port(step).Administration.BlackBox(step.Count))
            .Select(request => Time().Replace($"{request}", "<time>")).ToArray()),

        // These say nothing of a device here.
        ["ping"] = (_, _) => "ok",
        ["info"] = (_, _) => "ok",
        ["call"] = (_, _) => "ok",
    };

    private static int Number(Step step) => step.Argument!.Value[0][0].GetInt32();

    private static JsonObject Of(LockStatus? held)
    {
        var by = held is null ? "not locked" : "locked by CPP or Python client with PID <pid> from host <host>";
        return new()
        {
            ["value"] = new JsonArray(
                held is null ? new JsonArray(0, 0, 0, 0, 0, 0) : new JsonArray(1, "<pid>", 0, 0, 0, 0),
                new JsonArray($"Device golden/probe/1 is {by}", held is null ? "Not defined" : "<address>", "Not defined")),
        };
    }

    [GeneratedRegex(@"^\d\d/\d\d/\d{4} \d\d:\d\d:\d\d:\d\d")]
    private static partial Regex Time();
}
