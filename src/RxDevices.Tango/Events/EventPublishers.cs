namespace RxDevices.Tango;

/// <summary>
/// A server's events, published once for each address by which clients reach it: events are named after that address and come from it. So
/// there are at most as many publishers as the machine has addresses that the server listens at.
/// </summary>
/// <param name="listen">Begins to publish at an address.</param>
/// <remarks>Safe from any thread.</remarks>
internal sealed class EventPublishers(Func<TangoAddress, EventPublisher> listen) : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<TangoAddress, EventPublisher> publishers = [];
    private bool isDisposed;

    /// <summary>The publisher at an address, which begins to publish when it is asked for first.</summary>
    /// <exception cref="DevFailedException">The server has ended.</exception>
    public EventPublisher At(TangoAddress reached)
    {
        lock (gate)
        {
            if (isDisposed)
            {
                throw EventReasons.Ended.ToException();
            }

            if (!publishers.TryGetValue(reached, out var publisher))
            {
                publishers[reached] = publisher = listen(reached);
            }

            return publisher;
        }
    }

    /// <summary>Breaks all connections, and watches no device any more.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            isDisposed = true;
            foreach (var publisher in publishers.Values)
            {
                publisher.Dispose();
            }
        }
    }
}
