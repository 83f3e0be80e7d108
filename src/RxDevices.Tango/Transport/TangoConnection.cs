namespace RxDevices.Tango;

/// <summary>One client's connection, whatever carries it.</summary>
/// <param name="stream">Both directions; reading 0 bytes means that the client will send no more.</param>
/// <param name="peer">Who the client is.</param>
/// <param name="abort">Breaks the connection at once, whatever is under way.</param>
/// <remarks>One owner at a time.</remarks>
internal sealed class TangoConnection(Stream stream, TangoPeer peer, Action abort) : IAsyncDisposable
{
    public Stream Stream => stream;

    public TangoPeer Peer => peer;

    /// <summary>Breaks the connection at once; what is under way fails.</summary>
    public void Abort() => abort();

    /// <summary>Closes the connection after what was written.</summary>
    public ValueTask DisposeAsync() => stream.DisposeAsync();
}
