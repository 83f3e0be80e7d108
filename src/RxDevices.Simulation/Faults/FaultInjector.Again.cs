namespace RxDevices.Simulation;

/// <content>The same faults again, in a run that is had again.</content>
public sealed partial class FaultInjector
{
    private volatile bool isRepeating;

    /// <summary>Where what comes from outside passes.</summary>
    internal Place<IFaultGate> Gate { get; } = new();

    // What a device does comes again with the device.
    private IFaultGate? GateOf(bool isFromOutside) => isFromOutside || !StrandContext.IsOfDevice ? Gate.Current : null;

    /// <summary>Without faults, and with its numbers as at the start; nobody is told. Until <see cref="EndRepeating"/> clients are spared: what
    /// befell them has befallen them already.</summary>
    internal void BeginRepeating()
    {
        isRepeating = true;
        foreach (var fault in Active)
        {
            fault.Close();
            Finish(fault);
        }

        lock (gate)
        {
            injected.Clear();
            namesakes.Clear();
            last = 0;
        }
    }

    /// <summary>Injects a fault with the number that it had.</summary>
    internal void Repeat(FaultOrder order, int id) => Start(Number(order.Target, order.Fault, id));

    /// <summary>Clears a fault as it was cleared.</summary>
    internal void RepeatClear(int id) => ClearNow(id);

    /// <summary>From now on clients are struck by what lasts now.</summary>
    internal void EndRepeating()
    {
        isRepeating = false;
        foreach (var fault in Active.Where(fault => fault.IsActing && fault.Target.IsClients && !fault.Fault.IsInstant))
        {
            ApplyToClients(fault);
        }
    }
}
