// Things go wrong on command: a sensor that sticks, a device that crashes and comes back.
using System.Reactive.Concurrency;
using System.Reactive.Linq;
using RxDevices.Devices;
using RxDevices.Hosting;

internal static class Faults
{
    // listing: faults
    public static async Task Run(IScheduler clock)
    {
        using var host = new DeviceHost(clock, seed: 7);
        var supply = host.Add("lab/supply/1", context => new PowerSupply(context));
        using var current = supply.Current
            .Select(reading => reading.Failure is null ? $"{reading.Value} A" : $"no value: {reading.Failure.Reason}")
            .DistinctUntilChanged()
            .Subscribe(Console.WriteLine);
        using var state = supply.State.Values().DistinctUntilChanged().Subscribe(state => Console.WriteLine(state));

        host.Injector.Inject("lab/supply/1/current stuck after 150 ms for 200 ms");
        host.Injector.Inject("lab/supply/1 crash recover after 30 s after 1 s");
        await supply.CurrentSetPoint.Write(2);
        await clock.Sleep(TimeSpan.FromSeconds(60));
    }
    // end of listing
}
