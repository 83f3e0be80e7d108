using System.Text.Json.Nodes;

namespace RxDevices.Tests.Original;

/// <summary>What the device does.</summary>
internal static class DeviceSteps
{
    public static IReadOnlyDictionary<string, Act> All { get; } = new Dictionary<string, Act>
    {
        ["set"] = (stage, step) => Done(() => stage.Device[step.Attribute].Set(step)),
        ["setQuality"] = (stage, step) => Done(() => stage.Device.Declare(stage.Device[step.Attribute].Attribute, step.Quality!.Value)),
        ["state"] = (stage, step) => Done(() => stage.Device.Be(step.State)),
        ["status"] = (stage, step) => Done(() => stage.Device.Say(step.Status)),
        ["push"] = (stage, step) => Done(() => Push(stage.Device, step)),
        ["pushes"] = (_, _) => null,
        ["add"] = (stage, step) => Done(() => stage.Device.Add(step.Added)),
        ["remove"] = (stage, step) => Done(() => stage.Device.Take(step.Name!)),
    };

    public static JsonNode Done(Action action)
    {
        action();
        return "ok";
    }

    // The state tells of itself whenever it is set.
    private static void Push(ReplayedDevice device, Step step)
    {
        if (step.Event == "ready")
        {
            device.TellReady(step.Attribute, step.Counter);
        }
        else if (step.Event == "user")
        {
            device[step.Attribute].Tell(step);
        }
        else if (step.Attribute != nameof(Device.State))
        {
            device[step.Attribute].Push(step);
        }
    }
}
