using System.Reactive.Linq;
using RxDevices.Hosting;

internal static class DynamicAttributes
{
    // listing: dynamic-attributes
    public static async Task Run()
    {
        using var host = new DeviceHost();
        var rack = host.Add("lab/rack/1", context => new Rack(context));
        using var changes = rack.Interfaces.Subscribe(device =>
            Console.WriteLine(string.Join(' ', device.Attributes.Select(attribute => attribute.Name))));   // State Status

        await rack.Plug.Invoke(3);                                              // gain3 State Status
        await host.Device("lab/rack/1").WriteAttribute("gain3", 2.5);           // slot 3: gain 2.5
        await rack.Unplug.Invoke(3);                                            // State Status
        await rack.Plug.Invoke(3);                                              // slot 3: gain 2.5, for it remembers; gain3 State Status
    }
    // end of listing
}
