using System.Diagnostics;
using System.Reactive.Concurrency;
using RxDevices.Files;
using RxDevices.Hosting;

namespace RxDevices.Benchmarks.Files;

/// <summary>What the fleet of 5,000 sensors costs: to read, to add to a host, in memory, and to run for ten minutes of virtual time.</summary>
internal static class FleetFile
{
    public static int Run(string path)
    {
        var begun = GC.GetTotalMemory(forceFullCollection: true);
        var clock = new HistoricalScheduler(DateTimeOffset.UnixEpoch);
        using var host = new DeviceHost(clock);
        var (file, reading) = Timed(() => DeviceFile.Load(path));
        var (devices, adding) = Timed(() => host.AddFile(file));
        var memory = GC.GetTotalMemory(forceFullCollection: true) - begun;
        var (_, running) = Timed(() =>
        {
            clock.AdvanceBy(TimeSpan.FromMinutes(10));
            return devices;
        });
        Console.WriteLine(FormattableString.Invariant($"{file.Names.Count} devices of {path}, in processor time:"));
        Console.WriteLine(FormattableString.Invariant($"read and checked in {reading.TotalMilliseconds:0} ms, added in {adding.TotalMilliseconds:0} ms"));
        Console.WriteLine(FormattableString.Invariant($"{memory / 1024.0 / file.Names.Count:0.0} KB a device"));
        Console.WriteLine(FormattableString.Invariant($"10 min of virtual time in {running.TotalSeconds:0.00} s"));
        return 0;
    }

    // Processor time, because others use the machine too.
    private static (T Result, TimeSpan Time) Timed<T>(Func<T> work)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var result = work();
        return (result, Process.GetCurrentProcess().TotalProcessorTime - before);
    }
}
