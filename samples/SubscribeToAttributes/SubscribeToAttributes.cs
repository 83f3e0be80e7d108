// An attribute is an observable: in the same program by its property, from anywhere else by its name, with the same operators.
using System.Reactive.Concurrency;
using System.Reactive.Linq;
using RxDevices.Devices;
using RxDevices.Hosting;

internal static class SubscribeToAttributes
{
    // listing: subscribe
    public static async Task Run(IScheduler clock)
    {
        using var host = new DeviceHost(clock);
        var device = host.Add("lab/supply/1", context => new PowerSupply(context));
        using var near = device.Current.Subscribe(reading => Console.WriteLine($"{reading.Value} A {reading.Quality}"));

        var proxy = host.Device("lab/supply/1");
        using var byName = proxy.Attribute<double>("voltage").Values()
            .Where(volts => volts > 2)
            .Subscribe(volts => Console.WriteLine($"more than 2 V: {volts} V"));

        await device.CurrentSetPoint.Write(2);
        await device.Current.Values().FirstAsync(amps => amps == 2);
    }
    // end of listing
}
