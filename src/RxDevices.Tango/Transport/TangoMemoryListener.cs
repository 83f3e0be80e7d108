using System.IO.Pipelines;
using System.Threading.Channels;
using RxDevices.Hosting;

namespace RxDevices.Tango;

/// <summary>Clients in this process: no socket, for tests.</summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class TangoMemoryListener : ITangoListener
{
    private readonly Channel<TangoConnection> clients = Channel.CreateUnbounded<TangoConnection>();

    public TangoAddress Address { get; } = new("127.0.0.1", 0);

    /// <summary>Connects a client; answers its side of the connection. Completing its output is the end of what it says.</summary>
    public IDuplexPipe Connect(TangoPeer? peer = null)
    {
        var (toServer, toClient) = (new Pipe(), new Pipe());
        var server = new DuplexStream(toServer.Reader, toClient.Writer);
        return clients.Writer.TryWrite(new(server, peer ?? TangoPeer.InProcess, server.Abort))
            ? new End(toClient.Reader, toServer.Writer)
            : throw new IOException("The listener is closed.");
    }

    public async ValueTask<TangoConnection?> Accept(CancellationToken cancellation)
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

    public ValueTask DisposeAsync()
    {
        clients.Writer.TryComplete();
        return ValueTask.CompletedTask;
    }

    private sealed record End(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
