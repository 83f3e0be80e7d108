using RxDevices.Simulation;

namespace RxDevices.Files;

/// <summary>Where the faults of a scenario are injected.</summary>
/// <remarks>Safe from any thread.</remarks>
internal interface IFaultDoor
{
    /// <summary>Why a fault cannot be injected, as far as that can be said before; null: nothing is known against it.</summary>
    string? WhyNot(FaultOrder fault);

    /// <summary>Injects a fault; answers its number.</summary>
    /// <exception cref="DevFailedException">It cannot be injected.</exception>
    Task<string> Inject(FaultOrder fault, CancellationToken cancellation);

    /// <summary>Clears the fault of a number, or <c>all</c>.</summary>
    /// <exception cref="DevFailedException">It cannot be cleared.</exception>
    Task Heal(string number, CancellationToken cancellation);
}
