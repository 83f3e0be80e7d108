namespace RxDevices.Lines;

/// <summary>One client's connection, whatever carries it.</summary>
/// <remarks>One owner at a time.</remarks>
public sealed class LineConnection : IAsyncDisposable
{
    private readonly Action abort;

    /// <summary>Wraps a byte stream.</summary>
    /// <param name="stream">Both directions; reading 0 bytes means that the client will send no more.</param>
    /// <param name="peer">Who the client is.</param>
    /// <param name="abort">Breaks the connection at once, whatever is under way.</param>
    public LineConnection(Stream stream, Peer peer, Action abort) => (Stream, Carrier, Peer, this.abort) = (stream, stream, peer, abort);

    /// <summary>Both directions.</summary>
    public Stream Stream { get; }

    /// <summary>Who the client is.</summary>
    public Peer Peer { get; }

    /// <summary>What must be done before anything is read or said, if anything; answers the connection to talk over then.</summary>
    internal Func<CancellationToken, Task<LineConnection>>? Handshake { get; init; }

    /// <summary>Runs what sends to the client beside those who have something to say, so that what they say meanwhile goes out with it;
    /// null: who has something to say sends it.</summary>
    internal Action<IThreadPoolWorkItem>? Later { get; init; }

    // What has the bytes in the end, whatever is in between.
    private Stream Carrier { get; init; }

    /// <summary>The same connection, with something in between that may change what passes.</summary>
    internal LineConnection Through(Stream stream, Action abort) => new(stream, Peer, abort) { Carrier = Carrier, Later = Later };

    /// <summary>Breaks the connection at once; what is under way fails.</summary>
    public void Abort() => abort();

    /// <summary>Lets go who waits for input, to look whether he still should.</summary>
    internal void Interrupt() => (Carrier as EpollStream)?.Interrupt();

    /// <summary>Closes the connection after what was written.</summary>
    public ValueTask DisposeAsync() => Stream.DisposeAsync();
}
