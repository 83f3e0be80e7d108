using System.Net.Sockets;
using RxDevices.Hosting;

namespace RxDevices.Lines;

/// <summary>Clients served by the sockets of .NET, over TLS where there are certificates.</summary>
internal sealed class SocketAcceptor(Socket socket, ServerTls? tls = null) : IAcceptor
{
    private readonly DescriptorReserve reserve = new();

    public async ValueTask<LineConnection?> Accept(CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                if (await Sockets.Accept(socket, cancellation).ConfigureAwait(false) is not { } client)
                {
                    return null;
                }

                reserve.Take();
                return tls is null ? Wrap(client) : tls.Expect(client, Wrap(client));
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
        if (tls is null)
        {
            client?.Send(DescriptorReserve.Refusal, SocketFlags.None, out _);
        }
    }
}
