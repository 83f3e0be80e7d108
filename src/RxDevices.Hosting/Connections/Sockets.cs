using System.Net;
using System.Net.Sockets;

namespace RxDevices.Hosting;

/// <summary>What every server and client does with its sockets.</summary>
internal static class Sockets
{
    /// <summary>The address of a host and port as a socket wants it; a name is looked up.</summary>
    /// <exception cref="SocketException">No host of that name is known.</exception>
    public static async Task<IPEndPoint> Resolve(string host, int port, CancellationToken cancellation)
    {
        if (IPAddress.TryParse(host, out var address))
        {
            return new(address, port);
        }

        // Listening on "localhost" means the address everybody tries first.
        var found = await Dns.GetHostAddressesAsync(host, cancellation).ConfigureAwait(false);
        return new(found.FirstOrDefault(candidate => candidate.AddressFamily == AddressFamily.InterNetwork) ?? found[0], port);
    }

    /// <summary>A socket that listens.</summary>
    /// <exception cref="SocketException">The address is taken, or not this machine's.</exception>
    public static Socket Listen(EndPoint end, int backlog = 4096)
    {
        // Said to be TCP, because only then may a server take its port again while old connections of it still time out.
        var protocol = end is IPEndPoint ? ProtocolType.Tcp : ProtocolType.Unspecified;
        var socket = new Socket(end.AddressFamily, SocketType.Stream, protocol);
        try
        {
            socket.Bind(end);
            socket.Listen(backlog);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>The next client; null when the listener is closed.</summary>
    /// <exception cref="IOException">One client could not be accepted; the next may be.</exception>
    public static async ValueTask<Socket?> Accept(Socket listener, CancellationToken cancellation)
    {
        try
        {
            return await listener.AcceptAsync(cancellation).ConfigureAwait(false);
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

    /// <summary>A connection to a TCP port.</summary>
    /// <exception cref="SocketException">Nobody listens there, or the host is unknown.</exception>
    public static async Task<Socket> Connect(string host, int port, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(host, port, cancellation).ConfigureAwait(false);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Uses a connection, or closes it: a client that was gone at once has no address any more.</summary>
    public static T Wrap<T>(Socket client, Func<Socket, T> wrap)
    {
        try
        {
            return wrap(client);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>Questions and answers are small and follow each other; and a machine that was switched off says no goodbye.</summary>
    public static void Tune(Socket client)
    {
        client.NoDelay = true;
        client.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
    }

    /// <summary>An end of a connection; an address of IPv4 that is written as one of IPv6 is shown as itself.</summary>
    public static IPEndPoint Plain(EndPoint? end) => end is IPEndPoint { Address.IsIPv4MappedToIPv6: true } mapped
        ? new(mapped.Address.MapToIPv4(), mapped.Port)
        : (IPEndPoint)end!;

    /// <summary>Why a TCP port cannot be listened on, and what to do about it, in one line.</summary>
    public static string WhyNotListening(SocketException exception) => exception.SocketErrorCode switch
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
