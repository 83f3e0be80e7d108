// Three devices that behave: one generates, one moves, one obeys physics. The same seed gives the same readings.
using System.Globalization;
using System.Reactive.Concurrency;
using System.Reactive.Linq;
using RxDevices;
using RxDevices.Hosting;

internal static class SimulatedDevices
{
    public static async Task Run(IScheduler clock)
    {
        using var host = new DeviceHost(clock, seed: 7);
        var thermometer = host.Add("lab/thermometer/1", context => new Thermometer(context));
        var stage = host.Add("lab/stage/1", context => new Stage(context));
        var oven = host.Add("lab/oven/1", context => new Oven(context));
        using var readings = thermometer.Air.Values().Take(4).Subscribe(celsius => Print($"air {celsius:0.0} C"));
        using var positions = stage.Position.Values().Subscribe(millimetres => Print($"stage {millimetres:0.000} mm"));

        await stage.Position.Write(20);
        await clock.Sleep(TimeSpan.FromSeconds(2.5));
        await stage.Position.Write(30);                           // on the way: no jump of the velocity, nor of the acceleration
        await stage.State.Values().FirstAsync(state => state == DevState.On);

        await oven.SetPoint.Write(100);
        using var temperatures = oven.Temperature.Values().Skip(1).Subscribe(celsius => Print($"oven {celsius:0.0} C"));
        await clock.Sleep(TimeSpan.FromMinutes(2));
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
