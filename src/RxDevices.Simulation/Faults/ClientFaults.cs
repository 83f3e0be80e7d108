namespace RxDevices.Simulation;

/// <summary>What goes wrong with the connection of one client now.</summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class ClientFaults(int number, Func<IReadOnlyList<string>> addresses, Action reset)
{
    // Of many clients none holds more than this while nothing goes wrong.
    private volatile InjectedFault[] acting = [];

    /// <summary>Which client of the host it is; the first is 1.</summary>
    public int Number => number;

    /// <summary>What a target may call the client; the first is for people.</summary>
    public IReadOnlyList<string> Addresses => addresses();

    /// <summary>Whether anything goes wrong now.</summary>
    public bool IsAny => acting.Length > 0;

    /// <summary>What goes wrong now, in the order in which it was injected.</summary>
    public IReadOnlyList<InjectedFault> Acting => acting;

    /// <summary>A fault begins.</summary>
    public void Add(InjectedFault fault)
    {
        InjectedFault[] before;
        do
        {
            before = acting;
        }
        while (fault.IsActing && !before.Contains(fault) && Interlocked.CompareExchange(ref acting, [.. before, fault], before) != before);
    }

    /// <summary>A fault is over.</summary>
    public void Remove(InjectedFault fault)
    {
        InjectedFault[] before;
        do
        {
            before = acting;
        }
        while (before.Contains(fault)
            && Interlocked.CompareExchange(ref acting, Array.FindAll(before, other => other != fault), before) != before);
    }

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
        fault.TallyOf(FormattableString.Invariant($"client {number}{(isInput ? " in" : "")}"), () => Addresses[0]);
}
