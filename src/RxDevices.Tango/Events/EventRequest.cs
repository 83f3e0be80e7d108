namespace RxDevices.Tango;

/// <summary>What a client wants to be told, and how it asks for that.</summary>
/// <param name="Subscribe">Asks the server's admin device, at the start and again after the server was lost.</param>
/// <param name="Confirm">Tells the admin device, every 200 s, that the events are still wanted.</param>
/// <param name="Read">Reads what an event carries.</param>
internal sealed record EventRequest<T>(
    Func<CancellationToken, ValueTask<EventSubscription>> Subscribe, Func<CancellationToken, ValueTask> Confirm, WireRead<T> Read)
{
    /// <summary>Asks for what the events are the changes of, each time a subscription is in place.</summary>
    public Func<CancellationToken, ValueTask<T>>? Current { get; init; }
}
