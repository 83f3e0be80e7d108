using RxDevices.Simulation;

namespace RxDevices.Hosting;

/// <content>The door beside the front door.</content>
public sealed partial class DeviceHost
{
    private SimulationControl? control;

    /// <summary>The control of the simulation, once there is one (<see cref="AddControl"/>).</summary>
    public SimulationControl? Control => control;

    /// <summary>Makes the clock of the devices something clients can control, by the device <c>sys/simulation/INSTANCE</c>. It is found by
    /// its name, but is none of the devices that are listed.</summary>
    /// <param name="options">What it is called, and who may use it.</param>
    /// <exception cref="InvalidOperationException">There is one already, or the host is not on a <see cref="SimulationClock"/>.</exception>
    public SimulationControl AddControl(SimulationControlOptions? options = null)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        var clock = Clock as SimulationClock
            ?? throw new InvalidOperationException("The devices are on the machine's clock, which cannot be controlled; give the host a SimulationClock.");
        var made = new SimulationControl(this, clock, options ?? new());
        if (Interlocked.CompareExchange(ref control, made, null) is not null)
        {
            made.Device.Dispose();
            throw new InvalidOperationException("The simulation has a control already.");
        }

        Inputs.TryReplace(null, made.Inputs);
        Injector.Gate.TryReplace(null, made.FaultInputs);
        return made;
    }

    private IDevicePort? FindControl(DeviceName name) => control is { } found && found.Name.Equals(name) ? found.Port : null;
}
