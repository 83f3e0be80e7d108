using System.Reactive.Concurrency;
using System.Reactive.Linq;
using RxDevices;
using RxDevices.Hosting;

internal static class Ramp
{
    // listing: power-supply-ramp
    public static async Task Run(IScheduler clock)
    {
        using var host = new DeviceHost(clock);
        var supply = host.Add("lab/supply/1", context => new PowerSupply(context));
        using var printing = supply.State.Values().CombineLatest(supply.Voltage.Values(), (state, volts) => $"{state} {volts} V")
            .Subscribe(Console.WriteLine);

        await supply.SetPoint.Write(1.5);
        await supply.State.Values().FirstAsync(state => state == DevState.On);
    }
    // end of listing
}
