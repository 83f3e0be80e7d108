using System.IO.Pipelines;
using System.Threading.Channels;

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
    public Stream Connect(Peer? peer = null)
    {
        var toServer = new Pipe();
        var toClient = new Pipe();
        var server = new DuplexStream(toServer.Reader.AsStream(), toClient.Writer.AsStream());
        var connection = new LineConnection(server, peer ?? Peer.InProcess, () =>
        {
            var reset = new IOException("The connection was reset.");
            toServer.Writer.Complete(reset);
            toClient.Writer.Complete(reset);
        });
        return clients.Writer.TryWrite(connection)
            ? new DuplexStream(toClient.Reader.AsStream(), toServer.Writer.AsStream())
            : throw new IOException("The listener is closed.");
    }

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
        return ValueTask.CompletedTask;
    }
}
