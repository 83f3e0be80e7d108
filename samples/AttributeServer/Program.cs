using System.Net;
using System.Net.Sockets;
using RxDevices.Lines;
using RxDevices.Samples;

return await Sample.Serve(args, (port, stop) => AttributeServer.Serve(LineAddress.Tcp("0.0.0.0", port), stop), Check);

static async Task Check(Transcript transcript)
{
    var port = await transcript.ServedPort();
    transcript.MustBe($"Serving on 0.0.0.0 port {port}");

    using var client = new TcpClient();
    await client.ConnectAsync(IPAddress.Loopback, port);
    await client.GetStream().WriteAsync("sys/tg_test/1/ampli\nsys/tg_test/1/ampli = 1.5\nsys/tg_test/1/nothing\nquit\n"u8.ToArray());
    using var answers = new StreamReader(client.GetStream());
    var screen = await answers.ReadToEndAsync();
    if (!screen.StartsWith(">>> 0.0\n>>> 1.5\n>>> DevFailed[", StringComparison.Ordinal))
    {
        throw new CheckFailedException($"The answers are\n{screen}");
    }
}
