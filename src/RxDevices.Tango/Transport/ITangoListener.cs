namespace RxDevices.Tango;

/// <summary>Where clients of the Tango server come from.</summary>
/// <remarks>Safe from any thread.</remarks>
internal interface ITangoListener : IAsyncDisposable
{
    /// <summary>Where it listens; the port is the one picked, when 0 was asked for.</summary>
    TangoAddress Address { get; }

    /// <summary>Waits for the next client; null when the listener is closed.</summary>
    /// <exception cref="IOException">One client could not be accepted; the next may be.</exception>
    ValueTask<TangoConnection?> Accept(CancellationToken cancellation);
}
