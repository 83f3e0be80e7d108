using System.Net;
using System.Net.Sockets;

namespace RxDevices.Tango;

/// <summary>Clients over TCP.</summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class TangoSocketListener : ITangoListener
{
    private const int Backlog = 4096;
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
            var end = await address.Resolve(cancellation).ConfigureAwait(false);

            // Said to be TCP, because only then may a server take its port again while old connections of it still time out.
            var socket = new Socket(end.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.Bind(end);
                socket.Listen(Backlog);
                return new(socket);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
        catch (SocketException exception)
        {
            throw new IOException($"Cannot listen on {address} for Tango: {Why(exception)}", exception);
        }
    }

    public async ValueTask<TangoConnection?> Accept(CancellationToken cancellation)
    {
        try
        {
            return Wrap(await socket.AcceptAsync(cancellation).ConfigureAwait(false));
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException
            || exception is SocketException { SocketErrorCode: SocketError.OperationAborted })
        {
            return null;
        }
        catch (SocketException exception)
        {
            throw new IOException(exception.Message, exception);
        }
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private static TangoConnection Wrap(Socket client)
    {
        try
        {
            // Questions and answers are small and follow each other; and a machine that was switched off says no goodbye.
            client.NoDelay = true;
            client.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            var (address, port) = Plain(client.RemoteEndPoint);
            var (reached, reachedPort) = Plain(client.LocalEndPoint);
            var isLocal = IPAddress.IsLoopback(address);
            var peer = new TangoPeer(
                isLocal ? "localhost" : address.ToString(), port, isLocal, new(reached.ToString(), reachedPort));
            return new(new NetworkStream(client, ownsSocket: true), peer, () => client.Close(timeout: 0));
        }
        catch
        {
            // A client that was gone at once has no address any more.
            client.Dispose();
            throw;
        }
    }

    private static (IPAddress Address, int Port) Plain(EndPoint? end)
    {
        var (address, port) = (((IPEndPoint)end!).Address, ((IPEndPoint)end).Port);
        return (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address, port);
    }

    private static string Why(SocketException exception) => exception.SocketErrorCode switch
    {
        SocketError.AddressAlreadyInUse =>
            "the port is in use. Stop the program that has it, or choose another port (0 picks a free one).",
        SocketError.AccessDenied =>
            "this port needs special rights. Choose a port from 1024 on (0 picks a free one).",
        SocketError.AddressNotAvailable =>
            "that is no address of this machine. 127.0.0.1 serves this machine alone, 0.0.0.0 serves all.",
        SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData =>
            "no host of that name is known. 127.0.0.1 serves this machine alone, 0.0.0.0 serves all.",
        _ => $"{exception.Message}.",
    };
}
