using System.Globalization;
using RxDevices.Hosting;
using RxDevices.Tango;

namespace RxDevices.Benchmarks.TangoPrograms;

/// <summary>A server of a <see cref="ManyDevice"/>, in a process of its own.</summary>
internal static class ManyServer
{
    public static async Task<int> Run(string port)
    {
        using var host = new DeviceHost();
        host.Add("bench/many/1", context => new ManyDevice(context));
        await using var server = await host.ServeTango(new("127.0.0.1", int.Parse(port, CultureInfo.InvariantCulture)));
        Console.WriteLine($"Serving Tango on {server.Addresses[0]}");

        // Lives as long as the starter's end of the pipe.
        await Console.In.ReadToEndAsync();
        return 0;
    }
}
