using System.Net;
using System.Net.Sockets;
using RxDevices.Hosting;

namespace RxDevices.Lines;

/// <summary>Clients over TCP, TLS or a unix socket.</summary>
/// <remarks>Safe from any thread.</remarks>
public sealed class SocketListener : ILineListener
{
    private static int unixClients;
    private readonly Socket socket;
    private readonly ServerTls? tls;

    private SocketListener(Socket socket, LineAddress address, ServerTls? tls)
    {
        this.socket = socket;
        this.tls = tls;
        Address = socket.LocalEndPoint is not IPEndPoint ip ? address
            : tls is null ? LineAddress.Tcp(ip.Address.ToString(), ip.Port)
            : LineAddress.Tls(ip.Address.ToString(), ip.Port);
    }

    /// <summary>Where it listens; the port is the one picked, when 0 was asked for.</summary>
    public LineAddress Address { get; }

    /// <inheritdoc/>
    public string Description => Address.Path is not null ? Address.ToString()
        : $"{Address.Host} port {Address.Port}{(tls is null ? "" : " over TLS")}";

    /// <summary>Begins to listen.</summary>
    /// <exception cref="IOException">The address is taken, or not this machine's; the message says what to do.</exception>
    public static Task<SocketListener> Listen(LineAddress address, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.IsTls ? throw ListenFailures.NoCertificate(address) : Listen(address, null, cancellation);
    }

    /// <summary>Begins to listen; over TLS where the address says so.</summary>
    /// <param name="address">Where.</param>
    /// <param name="tls">The certificates; null when the address needs none.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="IOException">The address is taken, or not this machine's; the message says what to do.</exception>
    public static async Task<SocketListener> Listen(LineAddress address, ServerTls? tls, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.IsTls && tls is null)
        {
            throw ListenFailures.NoCertificate(address);
        }

        try
        {
            var endPoint = await address.Resolve(cancellation).ConfigureAwait(false);
            if (address.Path is not null)
            {
                await RemoveStale(address, endPoint, cancellation).ConfigureAwait(false);
            }

            return new(Sockets.Listen(endPoint), address, address.IsTls ? tls : null);
        }
        catch (SocketException exception)
        {
            throw ListenFailures.Explain(address, exception);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<LineConnection?> Accept(CancellationToken cancellation) =>
        await Sockets.Accept(socket, cancellation).ConfigureAwait(false) is not { } client ? null
        : tls is null ? Wrap(client)
        : WrapTls(client, tls);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        // Once: after that the path may be another server's.
        var isOpen = !socket.SafeHandle.IsClosed;
        socket.Dispose();
        if (isOpen && Address.Path is not null)
        {
            File.Delete(Address.Path);
        }

        return ValueTask.CompletedTask;
    }

    internal static LineConnection Wrap(Socket client) => Sockets.Wrap(client, static client =>
        new LineConnection(new NetworkStream(client, ownsSocket: true), PeerOf(client), () => client.Close(timeout: 0)));

    private static LineConnection WrapTls(Socket client, ServerTls tls)
    {
        var plain = Wrap(client);
        return new(plain.Stream, plain.Peer, plain.Abort)
        {
            Handshake = cancellation => tls.Shake(client, plain, cancellation),
        };
    }

    private static Peer PeerOf(Socket client)
    {
        if (client.RemoteEndPoint is not IPEndPoint)
        {
            // They have no address that tells one from another.
            return new($"unix client {Interlocked.Increment(ref unixClients)}", IsLocal: true);
        }

        Sockets.Tune(client);
        var remote = Sockets.Plain(client.RemoteEndPoint);
        var isLocal = IPAddress.IsLoopback(remote.Address);
        return new($"{remote.Address} port {remote.Port}", isLocal) { Host = isLocal ? "localhost" : $"{remote.Address}" };
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
