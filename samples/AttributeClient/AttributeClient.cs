// A client of devices and attributes by name: the same calls whether they are in this program or behind a server.
using System.Reactive.Linq;
using RxDevices.Hosting;
using RxDevices.Lines;

internal static class AttributeClient
{
    // listing: attribute-client
    public static async Task Far(LineAddress server)
    {
        await using var client = await LineClient.Connect(server);
        await Print(client.Device("sys/tg_test/1"), client.Attribute("sys/tg_test/1/ampli"));
    }

    public static Task Near(DeviceHost host) =>
        Print(host.Device("sys/tg_test/1"), host.Attribute("sys/tg_test/1/ampli"));

    private static async Task Print(DeviceProxy device, AttributeProxy attribute)
    {
        var result = await device.ReadAttribute("ampli");
        Console.WriteLine(result.Value);

        result = await attribute.Read();
        Console.WriteLine(result.Value);
    }
    // end of listing
}
