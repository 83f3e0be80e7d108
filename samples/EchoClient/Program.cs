using System.Net;
using System.Net.Sockets;
using RxDevices.Samples;

return await Sample.Run(args, () => EchoClient.Run("Hello World!", Sample.Port), Check);

// A server that turns the message around, so that the client cannot print what it sent as what it received.
static async Task Check(Transcript transcript)
{
    using var listener = new TcpListener(IPAddress.Loopback, 0);
    listener.Start();
    var running = EchoClient.Run("Hello World!", ((IPEndPoint)listener.LocalEndpoint).Port);
    using var client = await listener.AcceptTcpClientAsync();
    var data = new byte[100];
    var count = await client.GetStream().ReadAsync(data);
    Array.Reverse(data, 0, count);
    await client.GetStream().WriteAsync(data.AsMemory(0, count));
    await running;
    transcript.MustBe("Send: 'Hello World!'", "Received: '!dlroW olleH'", "Close the socket");
}
