// A server that answers names of attributes line by line: talk to it with netcat, telnet or a LineClient.
using RxDevices.Devices;
using RxDevices.Hosting;
using RxDevices.Lines;
using RxDevices.Samples;

internal static class AttributeServer
{
    // listing: attribute-server
    public static async Task Serve(LineAddress address, CancellationToken stop)
    {
        using var host = new DeviceHost();
        host.Add("sys/tg_test/1", context => new TangoTest(context));
        var listener = await SocketListener.Listen(address, stop);
        await using var server = host.ServeLines(listener);
        Console.WriteLine($"Serving on {listener.Description}");
        await stop.Requested();
    }
    // end of listing
}
