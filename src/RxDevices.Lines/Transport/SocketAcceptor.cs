using System.Net.Sockets;
using RxDevices.Hosting;

namespace RxDevices.Lines;

/// <summary>Clients served by the sockets of .NET.</summary>
internal sealed class SocketAcceptor(Socket socket) : IAcceptor
{
    private readonly DescriptorReserve reserve = new();

    public async ValueTask<LineConnection?> Accept(CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return await Sockets.Accept(socket, cancellation).ConfigureAwait(false) is { } client ? Wrap(client) : null;
            }
            catch (IOException exception)
                when (exception.InnerException is SocketException { SocketErrorCode: SocketError.TooManyOpenSockets } && reserve.Free())
            {
                await Refuse(cancellation).ConfigureAwait(false);
                reserve.Take();
            }
        }
    }

    public void Dispose() => reserve.Dispose();

    internal static LineConnection Wrap(Socket client) => Sockets.Wrap(client, static client =>
    {
        if (client.AddressFamily != AddressFamily.Unix)
        {
            Sockets.Tune(client);
        }

        return new LineConnection(
            new NetworkStream(client, ownsSocket: true), SocketPeers.Of(client.RemoteEndPoint), () => client.Close(timeout: 0))
        {
            Later = static work => ThreadPool.UnsafeQueueUserWorkItem(work, preferLocal: false),
        };
    });

    private async Task Refuse(CancellationToken cancellation)
    {
        using var client = await Sockets.Accept(socket, cancellation).ConfigureAwait(false);
        client?.Send(DescriptorReserve.Refusal, SocketFlags.None, out _);
    }
}
