using System.Net;
using System.Net.Sockets;
using RxDevices.Hosting;

namespace RxDevices.Tango;

/// <summary>Clients over TCP.</summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class TangoSocketListener : ITangoListener
{
    private readonly Socket socket;

    private TangoSocketListener(Socket socket)
    {
        this.socket = socket;
        var end = (IPEndPoint)socket.LocalEndPoint!;
        Address = new(end.Address.ToString(), end.Port);
    }

    public TangoAddress Address { get; }

    /// <summary>Begins to listen.</summary>
    /// <exception cref="IOException">The address is taken, or not this machine's; the message says what to do.</exception>
    public static async Task<TangoSocketListener> Listen(TangoAddress address, CancellationToken cancellation)
    {
        try
        {
            return new(Sockets.Listen(await address.Resolve(cancellation).ConfigureAwait(false)));
        }
        catch (SocketException exception)
        {
            throw new IOException($"Cannot listen on {address} for Tango: {Sockets.WhyNotListening(exception)}", exception);
        }
    }

    public async ValueTask<TangoConnection?> Accept(CancellationToken cancellation) =>
        await Sockets.Accept(socket, cancellation).ConfigureAwait(false) is { } client ? Wrap(client) : null;

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private static TangoConnection Wrap(Socket client) => Sockets.Wrap(client, static client =>
    {
        Sockets.Tune(client);
        var (remote, reached) = (Sockets.Plain(client.RemoteEndPoint), Sockets.Plain(client.LocalEndPoint));
        var isLocal = IPAddress.IsLoopback(remote.Address);
        var peer = new TangoPeer(
            isLocal ? "localhost" : remote.Address.ToString(), remote.Port, isLocal, new(reached.Address.ToString(), reached.Port));
        return new TangoConnection(new NetworkStream(client, ownsSocket: true), peer, () => client.Close(timeout: 0));
    });
}
