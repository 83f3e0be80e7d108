// Events are observables: of an attribute, the readings that pass its criterion; of the state, what alarms make of it.
using System.Reactive.Concurrency;
using System.Reactive.Linq;
using RxDevices;
using RxDevices.Hosting;

internal static class AlarmsAndEvents
{
    // listing: events
    public static async Task Run(IScheduler clock)
    {
        using var host = new DeviceHost(clock);
        var oven = host.Add("lab/oven/1", context => new Oven(context));
        using var changes = oven.Temperature.Events(EventKind.Change)
            .Subscribe(reading => Console.WriteLine($"{reading.Value} C {reading.Quality}"));
        using var alarms = host.Attribute("lab/oven/1/state").Events(EventKind.Change)
            .Subscribe(reading => Console.WriteLine($"state {reading.Value}"));

        await oven.Target.Write(120);
        await clock.Sleep(TimeSpan.FromSeconds(12));

        // The limits may change while the device runs; quality and state follow at once.
        await oven.Temperature.Configure(configuration => configuration with { MaxWarning = 150.0, MaxAlarm = 200.0 });
    }
    // end of listing
}
