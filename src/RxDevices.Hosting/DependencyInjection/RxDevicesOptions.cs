using System.Reactive.Concurrency;
using RxDevices.Simulation;

namespace RxDevices.Hosting;

/// <summary>What <c>AddRxDevices</c> is told: the devices to make, their properties, the seed, the clock.</summary>
public sealed class RxDevicesOptions
{
    /// <summary>The seed of the run.</summary>
    public ulong Seed { get; set; }

    /// <summary>The time of all devices; default: the machine's.</summary>
    public IScheduler? Clock { get; set; }

    /// <summary>The file that what happens in the devices is written to; default: none.</summary>
    public string? Trace { get; set; }

    /// <summary>After which time of the devices' clock the application ends; default: never.</summary>
    public TimeSpan? EndsAfter { get; set; }

    /// <summary>What the control of the simulation is called, and who may use it; default: none.</summary>
    public SimulationControlOptions? Control { get; set; }

    /// <summary>The snapshot at whose instant the run begins; default: none. Needs <see cref="Control"/>.</summary>
    public string? Restore { get; set; }

    /// <summary>Whether a simulation's clock stays paused when the devices have started, until somebody resumes it.</summary>
    internal bool WaitsForResume { get; set; }

    /// <summary>The devices to make at start, in this order.</summary>
    public IList<DeviceRegistration> Devices { get; } = [];

    /// <summary>Devices made elsewhere, such as the ways to far ones, to add at start after the others.</summary>
    public IList<IDevicePort> Remotes { get; } = [];

    /// <summary>What goes wrong from the start on, or later.</summary>
    public IList<FaultOrder> Faults { get; } = [];

    /// <summary>What else is done with the host at start: after its devices are there, before anything goes wrong and before time begins.</summary>
    public IList<Action<DeviceHost>> Preparations { get; } = [];

    /// <summary>The properties of the devices, as text: by the name of the device, then by that of the property. Names compare without
    /// case.</summary>
    public IDictionary<string, IDictionary<string, IReadOnlyList<string>>> Properties { get; } =
        new Dictionary<string, IDictionary<string, IReadOnlyList<string>>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gives a device a property, in the place of what it had.</summary>
    /// <param name="device">The name of the device.</param>
    /// <param name="property">The name of the property.</param>
    /// <param name="texts">Its value as text; several are a list.</param>
    public void SetProperty(string device, string property, params IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (!Properties.TryGetValue(device, out var properties))
        {
            Properties[device] = properties = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        }

        properties[property] = texts;
    }
}
