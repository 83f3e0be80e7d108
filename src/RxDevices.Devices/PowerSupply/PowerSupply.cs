using System.Reactive.Linq;
using RxDevices.Simulation;

namespace RxDevices.Devices;

/// <summary>
/// A current source with a resistive load: the current ramps to its set point; voltage, power and state follow from it.
/// </summary>
/// <remarks>Safe from any thread.</remarks>
public sealed class PowerSupply : Device
{
    /// <summary>Makes the device.</summary>
    /// <param name="context">Its name and its time.</param>
    /// <param name="options">What it is like; default: see <see cref="PowerSupplyOptions"/>. The properties <c>max_amps</c>,
    /// <c>amps_per_step</c>, <c>step</c> (in seconds) and <c>ohms</c> of the configuration take the place of what they say.</param>
    public PowerSupply(DeviceContext context, PowerSupplyOptions? options = null)
        : base(context)
    {
        options ??= new();
        var maxAmps = Property("max_amps", options.MaxAmps, "The largest current that may be set, in A, above 0.", IsAboveZero);
        var ampsPerStep = Property("amps_per_step", options.AmpsPerStep, "How far the current moves in one step, in A, above 0.", IsAboveZero);
        var step = Property("step", options.Step.TotalSeconds, "The time between two steps, in s, from 0.001 to 86400.", IsPeriod);
        var ohms = Property("ohms", options.Ohms, "The resistance of the load, in ohms.", double.IsFinite);
        CurrentSetPoint = Setting(
            "current_setpoint", 0.0, new() { Unit = "A", MinValue = 0.0, MaxValue = maxAmps, Memory = Memory.Shown });
        Current = Attribute(
            "current", CurrentSetPoint.Values().RampBy(ampsPerStep, TimeSpan.FromSeconds(step), Clock), new() { Unit = "A" });
        Voltage = Attribute("voltage", Current.Values().Select(amps => amps * ohms), new() { Unit = "V" });
        Power = Attribute("power", Current.Values().Select(amps => amps * amps * ohms), new() { Unit = "W" });
        Follow(Current.Values().CombineLatest(CurrentSetPoint.Values(), StateOf));
    }

    /// <summary>The current wanted, in amperes, 0 to the largest of the options. Memorized: after a restart it is shown again, and the
    /// current is there already, for a supply goes on when its server ends. As an observable: Hot. Replays the last. Never fails.
    /// Completes with the device. On the device's strand.</summary>
    public Setting<double> CurrentSetPoint { get; }

    /// <summary>The current now, in amperes. As an observable: Hot. Replays the last. Never fails. Completes with the device.
    /// On the device's strand.</summary>
    public Attribute<double> Current { get; }

    /// <summary>The voltage at the load, in volts. As an observable: Hot. Replays the last. Never fails. Completes with the device.
    /// On the device's strand.</summary>
    public Attribute<double> Voltage { get; }

    /// <summary>The power in the load, in watts. As an observable: Hot. Replays the last. Never fails. Completes with the device.
    /// On the device's strand.</summary>
    public Attribute<double> Power { get; }

    private static bool IsAboveZero(double number) => double.IsFinite(number) && number > 0;

    private static bool IsPeriod(double seconds) => seconds is >= 0.001 and <= 86_400;

    private static DevState StateOf(double amps, double setPoint) => amps == setPoint ? DevState.On : DevState.Moving;
}
