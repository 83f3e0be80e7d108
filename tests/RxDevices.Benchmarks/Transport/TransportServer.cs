using RxDevices.Benchmarks.Model;
using RxDevices.Hosting;
using RxDevices.Lines;

namespace RxDevices.Benchmarks.Transport;

/// <summary>A server in a process of its own, so that its CPU time and memory can be told from the client's.</summary>
internal static class TransportServer
{
    public static async Task<int> Run(string kind)
    {
        using var host = new DeviceHost();
        host.Add("bench/probe/1", context => new Probe(context));
        var router = new LineRouter(host, new(), host.Clock);
        await using var server = new LineServer(router, new(), host.Clock);
        var port = kind == "kestrel" ? await KestrelLines.Start(router) : await StartSockets(server);
        Console.WriteLine(port);

        // Lives as long as the client's end of the pipe.
        await Console.In.ReadToEndAsync();
        return 0;
    }

    private static async Task<int> StartSockets(LineServer server)
    {
        var listener = await SocketListener.Listen(LineAddress.Tcp("127.0.0.1", 0));
        server.Serve(listener);
        return listener.Address.Port;
    }
}
