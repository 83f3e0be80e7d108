using System.Net;
using System.Net.Sockets;
using RxDevices.Hosting;

namespace RxDevices.Tango;

/// <summary>Where the subscribers of a publisher come from: a TCP port that the machine picks.</summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class ZmtpListener : IDisposable
{
    private const int Backlog = 512;

    private readonly Socket socket;

    private ZmtpListener(Socket socket) => this.socket = socket;

    /// <summary>The port it listens at.</summary>
    public int Port => ((IPEndPoint)socket.LocalEndPoint!).Port;

    /// <summary>Begins to listen.</summary>
    /// <exception cref="SocketException">That is no address of this machine, or the port is taken.</exception>
    public static ZmtpListener Listen(IPEndPoint address, ZmtpPublisher publisher)
    {
        var socket = Sockets.Listen(address, Backlog);
        var listener = new ZmtpListener(socket);
        _ = listener.Accept(publisher);
        return listener;
    }

    /// <summary>Listens no more; who is connected stays.</summary>
    public void Dispose() => socket.Dispose();

    private async Task Accept(ZmtpPublisher publisher)
    {
        while (true)
        {
            try
            {
                var client = await socket.AcceptAsync().ConfigureAwait(false);
                _ = publisher.Serve(ZmtpSockets.ToStream(client));
            }
            catch (Exception exception) when (exception is ObjectDisposedException
                || exception is SocketException { SocketErrorCode: SocketError.OperationAborted or SocketError.InvalidArgument })
            {
                return;
            }
            catch (Exception exception) when (exception is SocketException or IOException)
            {
                // One that left before it was accepted; the next may stay.
            }
        }
    }
}
