// A TCP echo server as an observable of connections: each is a task of its own, any number of them at once.
using System.Net;
using System.Net.Sockets;
using System.Reactive;
using System.Reactive.Concurrency;
using System.Reactive.Linq;
using System.Text;

internal static class EchoServer
{
    // listing: echo-server
    public static async Task Serve(int port, CancellationToken stop)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        Console.WriteLine($"Serving on {Tuple(listener.LocalEndpoint)}");
        await Connections(listener).SelectMany(Echo).TakeUntil(stop).LastOrDefaultAsync();
    }

    private static IObservable<TcpClient> Connections(TcpListener listener) =>
        Observable.FromAsync(token => listener.AcceptTcpClientAsync(token).AsTask(), ImmediateScheduler.Instance).Repeat();

    private static async Task<Unit> Echo(TcpClient client, CancellationToken stop)
    {
        using var connection = client;
        try
        {
            var data = new byte[100];
            var count = await client.GetStream().ReadAsync(data, stop);
            var message = Repr(Encoding.UTF8.GetString(data, 0, count));
            Console.WriteLine($"Received {message} from {Tuple(client.Client.RemoteEndPoint)}");
            Console.WriteLine($"Send: {message}");
            await client.GetStream().WriteAsync(data.AsMemory(0, count), stop);
            Console.WriteLine("Close the client socket");
        }
        catch (IOException gone)
        {
            Console.WriteLine(gone.Message);
        }

        return Unit.Default;
    }
    // end of listing

    // As Python prints them.
    private static string Tuple(EndPoint? address) => address is IPEndPoint ip ? $"('{ip.Address}', {ip.Port})" : "?";

    private static string Repr(string text) => $"'{text.Replace("\r", "\\r").Replace("\n", "\\n")}'";
}
