using RxDevices.Hosting;
using RxDevices.Simulation;

namespace RxDevices.Files;

/// <summary>Faults of a host in this program.</summary>
internal sealed class NearFaults(FaultInjector injector) : IFaultDoor
{
    public string? WhyNot(FaultOrder fault) => injector.WhyNot(fault.Target, fault.Fault)?.Description;

    public Task<string> Inject(FaultOrder fault, CancellationToken cancellation) =>
        Task.FromResult(FormattableString.Invariant($"{injector.Inject(fault.Target, fault.Fault).Id}"));

    // One that has ended by itself is no mistake.
    public Task Heal(string number, CancellationToken cancellation)
    {
        if (number == FaultControl.All || injector.Active.Any(fault => number == FormattableString.Invariant($"{fault.Id}")))
        {
            injector.Heal(number, nameof(Scenario));
        }

        return Task.CompletedTask;
    }
}
