// A ramp of a power supply is recorded, then shown again by a device of the same name, a quarter as fast.
using System.Globalization;
using System.Reactive.Concurrency;
using System.Reactive.Linq;
using RxDevices.Devices;
using RxDevices.Hosting;
using RxDevices.Tapes;

internal static class Tapes
{
    public static async Task Run(IScheduler clock)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await Record(path, clock);
        await Replay(path, clock);
        File.Delete(path);
    }

    // listing: record
    private static async Task Record(string path, IScheduler clock)
    {
        using var host = new DeviceHost(clock);
        using var recorder = TapeRecorder.Create(path, new() { WhenFull = WhenFull.Wait }, clock);
        recorder.Follow(host, NamePattern.Parse("lab/*/*/current"), NamePattern.Parse("lab/*/*/state"));

        var supply = host.Add("lab/supply/1", context => new PowerSupply(context));
        await supply.CurrentSetPoint.Write(2);
        await clock.Sleep(TimeSpan.FromSeconds(1));
    }
    // end of listing

    // listing: replay
    private static async Task Replay(string path, IScheduler clock)
    {
        using var tape = Tape.Open(path);
        using var player = new TapePlayer(tape, new() { Speed = 0.25 }, clock);
        using var host = new DeviceHost(clock);
        host.Add("lab/supply/1", player.Create);
        using var currents = host.Device("lab/supply/1").Attribute<double>("current").Values()
            .Subscribe(amps => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{amps} A")));

        player.Play();
        await clock.Sleep(TimeSpan.FromSeconds(4));
    }
    // end of listing
}
