using RxDevices.Simulation;

namespace RxDevices.Files;

/// <summary>Faults of a server, by its control device.</summary>
/// <param name="control">The control device.</param>
internal sealed class FarFaults(IDevicePort control) : IFaultDoor
{
    /// <summary>What the control device is called, unless somebody called it otherwise.</summary>
    public const string Device = "sys/simulation/default";

    public string? WhyNot(FaultOrder fault) => null;

    public async Task<string> Inject(FaultOrder fault, CancellationToken cancellation) =>
        $"{await control.Execute("Inject", fault.ToString(), cancellation).ConfigureAwait(false)}".Split(' ')[0];

    public async Task Heal(string number, CancellationToken cancellation) =>
        await control.Execute("Heal", number, cancellation).ConfigureAwait(false);
}
