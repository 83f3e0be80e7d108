namespace RxDevices.Lines;

/// <summary>Where clients come from.</summary>
/// <remarks>Safe from any thread.</remarks>
public interface ILineListener : IAsyncDisposable
{
    /// <summary>Where it listens, for people: <c>127.0.0.1 port 8888</c>.</summary>
    string Description { get; }

    /// <summary>Waits for the next client; null when the listener is closed.</summary>
    /// <exception cref="IOException">One client could not be accepted; the next may be.</exception>
    ValueTask<LineConnection?> Accept(CancellationToken cancellation);
}
