using System.Globalization;
using System.Net.Sockets;

namespace RxDevices.Tango;

/// <summary>TCP connections as streams.</summary>
internal static class ZmtpSockets
{
    private const string Scheme = "tcp://";

    /// <summary>Connects to an endpoint as servers name it, <c>tcp://HOST:PORT</c>.</summary>
    /// <exception cref="IOException">Nobody answers there, or it is no endpoint.</exception>
    public static async ValueTask<Stream> Connect(string endpoint, CancellationToken cancellation)
    {
        var colon = endpoint.LastIndexOf(':');
        if (!endpoint.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            || colon <= Scheme.Length
            || !ushort.TryParse(endpoint.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            throw new IOException($"'{endpoint}' is no endpoint; one looks like tcp://127.0.0.1:40000.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(endpoint[Scheme.Length..colon].Trim('[', ']'), port, cancellation).ConfigureAwait(false);
            return ToStream(socket);
        }
        catch (SocketException exception)
        {
            socket.Dispose();
            throw new IOException($"Cannot connect to {endpoint}: {exception.Message}", exception);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>A connected socket as a stream, which owns it.</summary>
    public static Stream ToStream(Socket socket)
    {
        try
        {
            socket.NoDelay = true;

            // A machine that was switched off says no goodbye.
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
