using RxDevices.Devices;
using RxDevices.Hosting;
using RxDevices.Prompt;
using RxDevices.Simulation;

namespace RxDevices.Tool;

/// <summary>What code at the prompt or in a script finds around it.</summary>
internal static class Evaluators
{
    /// <summary>An evaluator with the devices in scope, and all that devices can be made of.</summary>
    public static Evaluator For(IPromptDevices devices, Action<object?> print) => new(
        new(devices, print, RealTime.Clock),
        ScriptSurroundings.With(typeof(TangoTest).Assembly, typeof(RampExtensions).Assembly));
}
