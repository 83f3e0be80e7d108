using System.ComponentModel;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using RxDevices.Hosting;

namespace RxDevices.Lines;

/// <summary>Clients served by a loop over epoll.</summary>
internal sealed class EpollAcceptor : IAcceptor
{
    private const int LongestAddress = 128;
    private static readonly IPEndPoint Form4 = new(IPAddress.Any, 0);
    private static readonly IPEndPoint Form6 = new(IPAddress.IPv6Any, 0);
    private readonly DescriptorReserve reserve = new();
    private readonly EpollSocket listener;
    private CancellationTokenRegistration closing;

    public EpollAcceptor(Socket socket)
    {
        socket.Blocking = false;
        if (socket.AddressFamily != AddressFamily.Unix)
        {
            // Each client's socket begins as the listener's is.
            Sockets.Tune(socket);
        }

        var descriptor = Libc.Duplicate(socket.SafeHandle);
        listener = descriptor < 0 ? throw Failure() : new(descriptor, EpollLoop.Next());
    }

    public async ValueTask<LineConnection?> Accept(CancellationToken cancellation)
    {
        if (closing == default)
        {
            closing = cancellation.UnsafeRegister(static listener => ((Readiness)listener!).Tell(), listener.Input);
        }

        while (!cancellation.IsCancellationRequested && !listener.IsClosed)
        {
            if (TryAccept() is { } client)
            {
                return client;
            }

            await listener.Input.Wait().ConfigureAwait(false);
        }

        return null;
    }

    public void Dispose()
    {
        closing.Dispose();
        listener.Close();
        reserve.Dispose();
    }

    private unsafe LineConnection? TryAccept()
    {
        var address = stackalloc byte[LongestAddress];
        while (true)
        {
            var length = LongestAddress;
            var client = AcceptDescriptor(address, &length);
            if (client >= 0)
            {
                reserve.Take();
                return Wrap(client, new(address, length));
            }

            switch (Marshal.GetLastPInvokeError())
            {
                case Libc.WouldBlock:
                    return null;
                case Libc.Interrupted or Libc.ConnectionAborted:
                    break;
                case Libc.TooManyInProcess or Libc.TooManyInSystem when reserve.Free():
                    var wasThere = Refuse();
                    reserve.Take();
                    if (!wasThere)
                    {
                        // The kernel wants a descriptor before it looks whether anybody has come.
                        return null;
                    }

                    break;
                default:
                    throw Failure();
            }
        }
    }

    private unsafe int AcceptDescriptor(byte* address, int* length)
    {
        try
        {
            // Before it is tried: who comes from now on is news.
            listener.Input.Clear();
            return Libc.Accept(listener, address, length, Libc.NonBlocking | Libc.CloseOnExec);
        }
        catch (ObjectDisposedException)
        {
            Marshal.SetLastPInvokeError(Libc.WouldBlock);
            return -1;
        }
    }

    private static LineConnection Wrap(int descriptor, ReadOnlySpan<byte> address)
    {
        var socket = new EpollSocket(descriptor, EpollLoop.Next());
        return new(new EpollStream(socket), SocketPeers.Of(EndOf(address)), socket.Reset) { Later = socket.Loop.Later };
    }

    private unsafe bool Refuse()
    {
        var client = Libc.Accept(listener, null, null, Libc.CloseOnExec);
        if (client >= 0)
        {
            fixed (byte* line = DescriptorReserve.Refusal)
            {
                _ = Libc.Write(client, line, DescriptorReserve.Refusal.Length);
            }

            _ = Libc.Close(client);
        }

        return client >= 0;
    }

    // A unix socket's client has no address.
    private static IPEndPoint? EndOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < new SocketAddress(AddressFamily.InterNetwork).Size)
        {
            return null;
        }

        var form = bytes[0] == (byte)AddressFamily.InterNetwork ? Form4 : Form6;
        var address = new SocketAddress(form.AddressFamily, bytes.Length);
        for (var i = sizeof(short); i < bytes.Length; i++)
        {
            address[i] = bytes[i];
        }

        return (IPEndPoint)form.Create(address);
    }

    private static IOException Failure() => new(new Win32Exception(Marshal.GetLastPInvokeError()).Message);
}
