using System.Collections.Immutable;

namespace RxDevices.Simulation;

/// <summary>What goes wrong with the connection of one client now.</summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class ClientFaults(int number, IReadOnlyList<string> addresses, Action reset)
{
    private readonly Lock gate = new();
    private ImmutableArray<InjectedFault> acting = [];
    private volatile bool isAny;

    /// <summary>What a target may call the client; the first is for people.</summary>
    public IReadOnlyList<string> Addresses => addresses;

    /// <summary>Whether anything goes wrong now.</summary>
    public bool IsAny => isAny;

    /// <summary>What goes wrong now, in the order in which it was injected.</summary>
    public ImmutableArray<InjectedFault> Acting
    {
        get
        {
            lock (gate)
            {
                return acting;
            }
        }
    }

    /// <summary>A fault begins.</summary>
    public void Add(InjectedFault fault) => Change(faults => faults.Contains(fault) ? faults : faults.Add(fault));

    /// <summary>A fault is over.</summary>
    public void Remove(InjectedFault fault) => Change(faults => faults.Remove(fault));

    /// <summary>Breaks the connection, because of a fault.</summary>
    public void Reset(InjectedFault fault)
    {
        fault.Struck(TallyOf(fault, isInput: false));
        Break();
    }

    /// <summary>Breaks the connection.</summary>
    public void Break() => reset();

    /// <summary>What a fault counts on this connection. By the number of the client, for its port is another one in each run.</summary>
    public FaultTally TallyOf(InjectedFault fault, bool isInput) =>
        fault.TallyOf(FormattableString.Invariant($"client {number}{(isInput ? " in" : "")}"), addresses[0]);

    private void Change(Func<ImmutableArray<InjectedFault>, ImmutableArray<InjectedFault>> change)
    {
        lock (gate)
        {
            acting = change(acting);
            isAny = !acting.IsEmpty;
        }
    }
}
