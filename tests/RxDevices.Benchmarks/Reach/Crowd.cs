using System.Net.Sockets;
using System.Text;
using RxDevices.Lines;

namespace RxDevices.Benchmarks.Reach;

/// <summary>Many clients of one server on one thread: what the server sends is counted, not kept.</summary>
internal sealed unsafe class Crowd : IDisposable
{
    private readonly EpollQueue queue = new();
    private readonly Socket[] sockets;
    private readonly int[] clientOf;
    private readonly byte[] buffer = new byte[256 * 1024];

    public Crowd(int port, int clients, string greeting)
    {
        sockets = new Socket[clients];
        for (var i = 0; i < clients; i++)
        {
            sockets[i] = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
            {
                NoDelay = true,

                // A reset at the end leaves no ports behind that have to wait.
                LingerState = new(true, 0),
            };
            sockets[i].Connect("127.0.0.1", port);
        }

        var length = Encoding.ASCII.GetByteCount(greeting);
        foreach (var socket in sockets)
        {
            for (var heard = 0; heard < length;)
            {
                heard += socket.Receive(buffer, heard, length - heard, SocketFlags.None);
            }

            socket.Blocking = false;
        }

        clientOf = new int[sockets.Max(socket => (int)socket.Handle) + 1];
        for (var i = 0; i < clients; i++)
        {
            clientOf[(int)sockets[i].Handle] = i;
            queue.Add((int)sockets[i].Handle, Libc.Readable);
        }
    }

    public int Count => sockets.Length;

    public void Send(int client, byte[] bytes)
    {
        fixed (byte* start = bytes)
        {
            for (var sent = 0; sent < bytes.Length;)
            {
                sent += Math.Max(0, (int)Libc.Send(sockets[client].SafeHandle, start + sent, bytes.Length - sent, Libc.NoSignal));
            }
        }
    }

    /// <summary>Hears what came, for at most so long; each piece is told with its client.</summary>
    public void Hear(int milliseconds, Action<int, ReadOnlySpan<byte>> tell)
    {
        var count = queue.Wait(milliseconds);
        fixed (byte* start = buffer)
        {
            for (var i = 0; i < count; i++)
            {
                var client = clientOf[queue[i].Descriptor];
                var length = (int)Libc.Receive(sockets[client].SafeHandle, start, buffer.Length, 0);
                if (length <= 0)
                {
                    throw new InvalidOperationException($"The server has left client {client}.");
                }

                tell(client, new(start, length));
            }
        }
    }

    public void Dispose()
    {
        foreach (var socket in sockets)
        {
            socket.Dispose();
        }
    }
}
