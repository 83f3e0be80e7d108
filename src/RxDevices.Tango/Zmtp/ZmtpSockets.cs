using System.Globalization;
using System.Net.Sockets;
using RxDevices.Hosting;

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

        try
        {
            var host = endpoint[Scheme.Length..colon].Trim('[', ']');
            return ToStream(await Sockets.Connect(host, port, cancellation).ConfigureAwait(false));
        }
        catch (SocketException exception)
        {
            throw new IOException($"Cannot connect to {endpoint}: {exception.Message}", exception);
        }
    }

    /// <summary>A connected socket as a stream, which owns it.</summary>
    public static Stream ToStream(Socket socket) =>
        Sockets.Wrap(socket, static socket =>
        {
            Sockets.Tune(socket);
            return (Stream)new NetworkStream(socket, ownsSocket: true);
        });
}
