// A controller in one device and what it controls in another, wired in a loop; a third combines outputs of both.
using System.Reactive.Concurrency;
using System.Reactive.Linq;
using RxDevices.Hosting;
using RxDevices.Simulation;

internal static class WiredDevices
{
    public static async Task Run(IScheduler clock)
    {
        // listing: wiring
        var cycle = TimeSpan.FromSeconds(10);
        var settings = new PidSettings { Gain = 50, IntegralTime = TimeSpan.FromMinutes(1), Period = cycle, MinOutput = 0, MaxOutput = 1000 };
        using var host = new DeviceHost(clock);
        using var wiring = new Wiring(host.Find, clock);
        var heater = host.Add("lab/heater/1", context => new Heater(context, wiring));
        var controller = host.Add("lab/pid/1", context => new Controller(context, wiring, settings));
        var monitor = host.Add("lab/monitor/1", context => new Monitor(context, wiring));
        wiring.Connect("lab/heater/1/power", Wire.From(controller.Output));
        wiring.Connect("lab/pid/1/measured", Wire.From(heater.Temperature).After(cycle).StartingWith(20));
        wiring.Start();
        // end of listing

        await controller.SetPoint.Write(100);
        using var lines = monitor.Line.Values().Subscribe(Console.WriteLine);
        await clock.Sleep(TimeSpan.FromMinutes(2));
    }
}
