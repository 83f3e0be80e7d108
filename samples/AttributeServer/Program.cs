using System.Net;
using System.Net.Sockets;
using System.Text;
using RxDevices.Lines;
using RxDevices.Samples;

return await Sample.Serve(args, (port, stop) => AttributeServer.Serve(LineAddress.Tcp("0.0.0.0", port), stop), Check);

static async Task Check(Transcript transcript)
{
    var port = await transcript.ServedPort();
    transcript.MustBe($"Serving on 0.0.0.0 port {port}");

    await Converse(port, "sys/tg_test/1/ampli = 1.5\nquit\n", ">>> 1.5\n>>> ");
    await Converse(port, "sys/tg_test/1/ampli\nSYS/TG_TEST/1/State\nquit\n", ">>> 1.5\n>>> RUNNING\n>>> ");
    await Converse(port, "sys/tg_test/1/nothing\nquit\n", ">>> DevFailed[");
}

static async Task Converse(int port, string typed, string beginning)
{
    using var client = new TcpClient();
    await client.ConnectAsync(IPAddress.Loopback, port);
    await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(typed));
    using var answers = new StreamReader(client.GetStream());
    var screen = await answers.ReadToEndAsync();
    if (!screen.StartsWith(beginning, StringComparison.Ordinal))
    {
        throw new CheckFailedException($"The answers to\n{typed}are\n{screen}");
    }
}
