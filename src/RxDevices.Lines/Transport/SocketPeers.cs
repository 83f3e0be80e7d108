using System.Net;
using RxDevices.Hosting;

namespace RxDevices.Lines;

/// <summary>Who is at the other end of a socket.</summary>
internal static class SocketPeers
{
    private static int unixClients;

    public static Peer Of(EndPoint? end)
    {
        if (end is not IPEndPoint)
        {
            // They have no address that tells one from another.
            return new($"unix client {Interlocked.Increment(ref unixClients)}", IsLocal: true);
        }

        var remote = Sockets.Plain(end);
        var isLocal = IPAddress.IsLoopback(remote.Address);
        return new($"{remote.Address} port {remote.Port}", isLocal) { Host = isLocal ? "localhost" : $"{remote.Address}" };
    }
}
