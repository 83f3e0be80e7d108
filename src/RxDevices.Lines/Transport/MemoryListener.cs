using System.IO.Pipelines;
using System.Threading.Channels;
using RxDevices.Hosting;

namespace RxDevices.Lines;

/// <summary>Clients in this process: no socket, for tests and for embedding.</summary>
/// <remarks>Safe from any thread.</remarks>
public sealed class MemoryListener : ILineListener
{
    private readonly Channel<LineConnection> clients = Channel.CreateUnbounded<LineConnection>();

    /// <inheritdoc/>
    public string Description => "memory";

    /// <summary>Connects a client; answers its side of the connection.</summary>
    /// <param name="peer">Who the server believes the client to be; default: one of this process.</param>
    public Stream Connect(Peer? peer = null) => Open(peer ?? Peer.InProcess).Stream;

    /// <inheritdoc/>
    public async ValueTask<LineConnection?> Accept(CancellationToken cancellation)
    {
        try
        {
            return await clients.Reader.ReadAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or ChannelClosedException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        clients.Writer.TryComplete();
        while (clients.Reader.TryRead(out var waiting))
        {
            waiting.Abort();
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Connects a client that may break the connection.</summary>
    internal LineConnection Open(Peer peer)
    {
        var toServer = new Pipe();
        var toClient = new Pipe();
        var server = new DuplexStream(toServer.Reader, toClient.Writer);
        var client = new DuplexStream(toClient.Reader, toServer.Writer);
        return clients.Writer.TryWrite(new(server, peer, Reset))
            ? new(client, Peer.InProcess, Reset)
            : throw new IOException("The listener is closed.");

        void Reset()
        {
            server.Reset();
            client.Reset();
        }
    }
}
