namespace RxDevices.Simulation;

/// <content>The clients whose connections may be struck.</content>
public sealed partial class FaultInjector
{
    private readonly HashSet<ClientFaults> clients = [];
    private int clientsSoFar;

    /// <summary>A client may be struck from now on: a fault that means it and lasts now strikes it at once.</summary>
    /// <param name="addresses">What a target may call it; the first is for people. Asked for when something is to go wrong.</param>
    /// <param name="reset">Breaks its connection at once.</param>
    internal ClientFaults Connect(Func<IReadOnlyList<string>> addresses, Action reset)
    {
        lock (gate)
        {
            var client = new ClientFaults(++clientsSoFar, addresses, reset);
            clients.Add(client);
            foreach (var fault in injected.Values.Where(fault => fault.IsActing && !fault.Fault.IsInstant && fault.Target.IsClients && fault.Target.MeansClient(client.Addresses)))
            {
                client.Add(fault);
            }

            return client;
        }
    }

    /// <summary>A client is gone.</summary>
    internal void Disconnect(ClientFaults client)
    {
        lock (gate)
        {
            clients.Remove(client);
        }
    }

    private void ApplyToClients(InjectedFault fault)
    {
        if (isRepeating)
        {
            return;
        }

        foreach (var client in ClientsMeant(fault))
        {
            if (fault.Fault.IsInstant)
            {
                client.Reset(fault);
            }
            else
            {
                client.Add(fault);
            }
        }
    }

    private void WithdrawFromClients(InjectedFault fault)
    {
        foreach (var client in ClientsMeant(fault))
        {
            client.Remove(fault);
        }
    }

    private List<ClientFaults> ClientsMeant(InjectedFault fault)
    {
        lock (gate)
        {
            return [.. clients.Where(client => fault.Target.MeansClient(client.Addresses)).OrderBy(client => client.Number)];
        }
    }
}
