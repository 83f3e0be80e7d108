using System.Net;
using System.Net.Sockets;
using RxDevices.Hosting;

namespace RxDevices.Lines;

/// <summary>Clients over TCP, TLS or a unix socket.</summary>
/// <remarks>Safe from any thread.</remarks>
public sealed class SocketListener : ILineListener
{
    private readonly Socket socket;
    private readonly IAcceptor acceptor;

    private SocketListener(Socket socket, LineAddress address, Func<Socket, IAcceptor> accept)
    {
        this.socket = socket;
        acceptor = accept(socket);
        Address = socket.LocalEndPoint is IPEndPoint ip
            ? LineAddress.Tcp(ip.Address.ToString(), ip.Port) with { IsTls = address.IsTls }
            : address;
    }

    /// <summary>Where it listens; the port is the one picked, when 0 was asked for.</summary>
    public LineAddress Address { get; }

    /// <inheritdoc/>
    public string Description => Address.Path is not null ? Address.ToString()
        : $"{Address.Host} port {Address.Port}{(Address.IsTls ? " over TLS" : "")}";

    /// <summary>Begins to listen, with the transport that is best here.</summary>
    /// <exception cref="IOException">The address is taken, or not this machine's; the message says what to do.</exception>
    public static Task<SocketListener> Listen(LineAddress address, CancellationToken cancellation = default) =>
        Listen(address, LineTransport.Best, cancellation);

    /// <summary>Begins to listen over TLS, on an address that says so; that is carried by the sockets of .NET.</summary>
    /// <param name="address">Where.</param>
    /// <param name="tls">The certificates.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="IOException">The address is taken, or not this machine's; the message says what to do.</exception>
    public static Task<SocketListener> Listen(LineAddress address, ServerTls tls, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(tls);
        return address.IsTls
            ? Listen(address, socket => new SocketAcceptor(socket, tls), cancellation)
            : throw new ArgumentException($"{address} is no address of TLS; those begin with tls://.", nameof(address));
    }

    /// <summary>Begins to listen.</summary>
    /// <exception cref="IOException">The address is taken, or not this machine's, or there is no such transport here; the message says what
    /// to do.</exception>
    public static Task<SocketListener> Listen(LineAddress address, LineTransport transport, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (transport == LineTransport.Epoll && !EpollLoop.IsSupported)
        {
            throw ListenFailures.NoEpoll(address);
        }

        if (address.IsTls)
        {
            throw ListenFailures.NoCertificate(address);
        }

        var isEpoll = transport != LineTransport.Sockets && EpollLoop.IsSupported;
        return Listen(address, socket => isEpoll ? new EpollAcceptor(socket) : new SocketAcceptor(socket), cancellation);
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

    private static async Task<SocketListener> Listen(LineAddress address, Func<Socket, IAcceptor> accept, CancellationToken cancellation)
    {
        try
        {
            var endPoint = await address.Resolve(cancellation).ConfigureAwait(false);
            if (address.Path is not null)
            {
                await RemoveStale(address, endPoint, cancellation).ConfigureAwait(false);
            }

            return new(Sockets.Listen(endPoint), address, accept);
        }
        catch (SocketException exception)
        {
            throw ListenFailures.Explain(address, exception);
        }
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
