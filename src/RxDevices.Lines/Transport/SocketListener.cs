using System.Net;
using System.Net.Sockets;
using RxDevices.Hosting;

namespace RxDevices.Lines;

/// <summary>Clients over TCP or a unix socket.</summary>
/// <remarks>Safe from any thread.</remarks>
public sealed class SocketListener : ILineListener
{
    private readonly Socket socket;
    private readonly IAcceptor acceptor;

    private SocketListener(Socket socket, LineAddress address, LineTransport transport)
    {
        this.socket = socket;
        acceptor = transport == LineTransport.Epoll ? new EpollAcceptor(socket) : new SocketAcceptor(socket);
        Address = socket.LocalEndPoint is IPEndPoint ip ? LineAddress.Tcp(ip.Address.ToString(), ip.Port) : address;
    }

    /// <summary>Where it listens; the port is the one picked, when 0 was asked for.</summary>
    public LineAddress Address { get; }

    /// <inheritdoc/>
    public string Description => Address.Path is null ? $"{Address.Host} port {Address.Port}" : Address.ToString();

    /// <summary>Begins to listen, with the transport that is best here.</summary>
    /// <exception cref="IOException">The address is taken, or not this machine's; the message says what to do.</exception>
    public static Task<SocketListener> Listen(LineAddress address, CancellationToken cancellation = default) =>
        Listen(address, LineTransport.Best, cancellation);

    /// <summary>Begins to listen.</summary>
    /// <exception cref="IOException">The address is taken, or not this machine's, or there is no such transport here; the message says what
    /// to do.</exception>
    public static async Task<SocketListener> Listen(LineAddress address, LineTransport transport, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (transport == LineTransport.Epoll && !EpollLoop.IsSupported)
        {
            throw ListenFailures.NoEpoll(address);
        }
        try
        {
            var endPoint = await address.Resolve(cancellation).ConfigureAwait(false);
            if (address.Path is not null)
            {
                await RemoveStale(address, endPoint, cancellation).ConfigureAwait(false);
            }

            var isEpoll = transport != LineTransport.Sockets && EpollLoop.IsSupported;
            return new(Sockets.Listen(endPoint), address, isEpoll ? LineTransport.Epoll : LineTransport.Sockets);
        }
        catch (SocketException exception)
        {
            throw ListenFailures.Explain(address, exception);
        }
    }

    /// <inheritdoc/>
    public ValueTask<LineConnection?> Accept(CancellationToken cancellation) => acceptor.Accept(cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        // Once: after that the path may be another server's.
        var isOpen = !socket.SafeHandle.IsClosed;
        socket.Dispose();
        acceptor.Dispose();
        if (isOpen && Address.Path is not null)
        {
            File.Delete(Address.Path);
        }

        return ValueTask.CompletedTask;
    }

    // A server that was killed leaves its socket file behind; one that is alive answers.
    private static async Task RemoveStale(LineAddress address, EndPoint endPoint, CancellationToken cancellation)
    {
        var path = address.Path!;
        if (!File.Exists(path))
        {
            return;
        }

        // Somebody's file refuses connections as well, and must not be taken for a socket left behind.
        if (CanBeOpened(path))
        {
            throw ListenFailures.NoSocket(address);
        }

        using var probe = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await probe.ConnectAsync(endPoint, cancellation).ConfigureAwait(false);
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.ConnectionRefused)
        {
            File.Delete(path);
        }
    }

    private static bool CanBeOpened(string path)
    {
        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
