// A TCP echo client: connect, send, receive, close are steps, so it is an async method.
using System.Net;
using System.Net.Sockets;
using System.Text;

internal static class EchoClient
{
    // listing: echo-client
    public static async Task Run(string message, int port)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);

        Console.WriteLine($"Send: '{message}'");
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(message));

        var data = new byte[100];
        var count = await client.GetStream().ReadAsync(data);
        Console.WriteLine($"Received: '{Encoding.UTF8.GetString(data, 0, count)}'");

        Console.WriteLine("Close the socket");
    }
    // end of listing
}
