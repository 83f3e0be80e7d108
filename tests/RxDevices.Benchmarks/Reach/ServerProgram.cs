using System.Globalization;
using RxDevices.Benchmarks.Model;
using RxDevices.Hosting;
using RxDevices.Lines;

namespace RxDevices.Benchmarks.Reach;

/// <summary>A server in a process of its own, so that its CPU time and memory can be told from the clients'.</summary>
internal static class ServerProgram
{
    /// <summary>Serves over a transport until its input ends; a number typed into it makes the counter count so many times in a second.</summary>
    public static async Task<int> Run(string transport)
    {
        using var host = new DeviceHost();
        host.Add("bench/probe/1", context => new Probe(context));
        using var counter = host.Add("bench/counter/1", context => new Counter(context));
        var router = new LineRouter(host, new(), host.Clock);
        await using var server = new LineServer(router, new(), host.Clock);
        Console.WriteLine(transport == "kestrel" ? await KestrelLines.Start(router) : await Listen(server, Enum.Parse<LineTransport>(transport, ignoreCase: true)));
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var words = line.Split(' ');
            if (words[0] == "gc") { Console.Error.WriteLine($"{GC.GetTotalMemory(false)} {GC.GetTotalMemory(true)} {GC.GetGCMemoryInfo().TotalCommittedBytes} {GC.CollectionCount(0)}"); continue; }
            Console.WriteLine(await counter.Count(
                int.Parse(words[0], CultureInfo.InvariantCulture), int.Parse(words[1], CultureInfo.InvariantCulture)));
        }

        return 0;
    }

    private static async Task<int> Listen(LineServer server, LineTransport transport)
    {
        var listener = await SocketListener.Listen(LineAddress.Tcp("127.0.0.1", 0), transport);
        server.Serve(listener);
        return listener.Address.Port;
    }
}
