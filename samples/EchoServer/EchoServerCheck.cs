using System.Net;
using System.Net.Sockets;
using System.Text;
using RxDevices.Samples;

internal static class EchoServerCheck
{
    private const int Crowd = 20;

    public static async Task Run(Transcript transcript)
    {
        var port = await transcript.ServedPort();
        using var first = await Connect(port);
        var address = $"('127.0.0.1', {((IPEndPoint)first.Client.LocalEndPoint!).Port})";
        await Converse(first, "Hello World!");
        await transcript.Line("Close the client socket");
        transcript.MustBe(
            $"Serving on ('127.0.0.1', {port})",
            $"Received 'Hello World!' from {address}",
            "Send: 'Hello World!'",
            "Close the client socket");

        // All are there before one says a word, and the last to come is the first to speak.
        var clients = await Task.WhenAll(Enumerable.Range(0, Crowd).Select(_ => Connect(port)));
        for (var i = Crowd - 1; i >= 0; i--)
        {
            await Converse(clients[i], $"I am {i}");
            clients[i].Dispose();
        }
    }

    private static async Task<TcpClient> Connect(int port)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        return client;
    }

    private static async Task Converse(TcpClient client, string message)
    {
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(message));
        using var answers = new StreamReader(client.GetStream());
        var answer = await answers.ReadToEndAsync();
        if (answer != message)
        {
            throw new CheckFailedException($"'{message}' came back as '{answer}'.");
        }
    }
}
