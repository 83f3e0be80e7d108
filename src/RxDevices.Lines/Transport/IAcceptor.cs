namespace RxDevices.Lines;

/// <summary>How the clients of a socket that listens are served.</summary>
internal interface IAcceptor : IDisposable
{
    /// <summary>Waits for the next client; null when the listener is closed.</summary>
    /// <exception cref="IOException">One client could not be accepted; the next may be.</exception>
    ValueTask<LineConnection?> Accept(CancellationToken cancellation);
}
