namespace RxDevices.Simulation;

/// <summary>What is injected and cleared from outside passes here, between the events of the clock.</summary>
/// <remarks>Safe from any thread.</remarks>
internal interface IFaultGate
{
    /// <summary>Refuses while nothing may come in.</summary>
    /// <exception cref="DevFailedException">Nothing may come in now.</exception>
    void RequireOpen();

    /// <summary>A fault that has its number begins in its turn: now, or after what is due now.</summary>
    void Inject(InjectedFault fault, Action begin);

    /// <summary>A fault is cleared in its turn: now, or after what is due now.</summary>
    void Clear(int id, Action clear);
}
