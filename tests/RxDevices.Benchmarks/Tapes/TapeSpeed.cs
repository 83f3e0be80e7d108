using System.Diagnostics;
using System.Globalization;
using System.Reactive.Concurrency;
using System.Reactive.Linq;
using RxDevices.Hosting;
using RxDevices.Simulation;
using RxDevices.Tapes;

namespace RxDevices.Benchmarks.Tapes;

/// <summary>
/// How long a reading takes on its way to a tape, how many bytes it takes there, and the same for what somebody would write by hand: lines of
/// comma-separated values, and bare records of 20 bytes. A hundred attributes tell once a second, in virtual time; the processor's time counts.
/// </summary>
internal static class TapeSpeed
{
    private const int Attributes = 100;
    private const int Seconds = 10_000;

    private static readonly (string Name, Func<int, Signal> Signal)[] Kinds =
    [
        ("noise on a sine", seed => Signal.Sine(amplitude: 5, period: TimeSpan.FromHours(1), offset: 20)
            .WithNoise(0.2, TimeSpan.FromSeconds(1), new RandomStream((ulong)seed, "noise"))),
        ("rounded to 0.1", seed => Signal.Sine(amplitude: 5, period: TimeSpan.FromHours(1), offset: 20)
            .WithNoise(0.2, TimeSpan.FromSeconds(1), new RandomStream((ulong)seed, "noise")).Quantize(0.1)),
        ("constant", _ => Signal.Constant(4)),
    ];

    public static async Task<int> Run()
    {
        Console.WriteLine($"{Attributes} attributes once a second for {Seconds} s: {Attributes * Seconds} readings");
        Console.WriteLine("values           way              us/reading  bytes/reading");
        foreach (var (kind, signal) in Kinds)
        {
            // Once to warm up.
            await Measure(signal, Seconds / 4, _ => null);
            var bare = await Measure(signal, Seconds, _ => null);
            Print(kind, "nobody listens", bare.Time, 0);
            foreach (var (name, way) in new (string, Func<string, Way?>)[]
            {
                ("a tape", path => Way.Tape(path)), ("lines of text", path => Way.Lines(path)), ("bare records", path => Way.Records(path)),
            })
            {
                await Measure(signal, Seconds / 4, way);
                var (time, bytes) = await Measure(signal, Seconds, way);
                Print(kind, name, time - bare.Time, bytes);
            }
        }

        return 0;
    }

    private static void Print(string kind, string way, TimeSpan time, long bytes) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{kind,-16} {way,-16} {time.TotalMicroseconds / (Attributes * Seconds),10:0.000} {bytes / (double)(Attributes * Seconds),14:0.0}"));

    private static async Task<(TimeSpan Time, long Bytes)> Measure(Func<int, Signal> signal, int seconds, Func<string, Way?> way)
    {
        var path = Path.GetTempFileName();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var clock = new HistoricalScheduler(DateTimeOffset.UnixEpoch);
        using (var host = new DeviceHost(clock))
        {
            var device = host.Add("bench/tape/1", context => new Hundred(context, signal));
            var written = way(path);
            written?.Begin(host, device);
            clock.AdvanceBy(TimeSpan.FromSeconds(seconds - 0.5));
            await (written?.End() ?? Task.CompletedTask);
        }

        var time = Process.GetCurrentProcess().TotalProcessorTime - before;
        var bytes = new FileInfo(path).Length;
        File.Delete(path);
        return (time, bytes);
    }

    private sealed class Hundred : Device
    {
        public Hundred(DeviceContext context, Func<int, Signal> signal)
            : base(context)
        {
            for (var i = 0; i < Attributes; i++)
            {
                Members.Add(Attribute($"value_{i}", signal(i).Every(TimeSpan.FromSeconds(1), Clock)));
            }
        }

        public List<Attribute<double>> Members { get; } = [];
    }

    private sealed class Way(Action<DeviceHost, Hundred> begin, Func<Task> end)
    {
        public static Way Tape(string path)
        {
            var recorder = default(TapeRecorder);
            return new(
                (host, _) =>
                {
                    recorder = TapeRecorder.Create(path, new() { Append = true, WhenFull = WhenFull.Wait }, host.Clock);
                    recorder.Follow(host, NamePattern.Parse("bench/*/*/value_*"));
                },
                async () => await recorder!.DisposeAsync());
        }

        public static Way Lines(string path)
        {
            var writer = new StreamWriter(path);
            return new(
                (_, device) => device.Members.ForEach(attribute => attribute.Subscribe(reading => writer.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{reading.Time.UtcDateTime:O},{device.Name}/{attribute.Name},{reading.Value},{reading.Quality}")))),
                () =>
                {
                    writer.Dispose();
                    return Task.CompletedTask;
                });
        }

        public static Way Records(string path)
        {
            var writer = new BinaryWriter(new BufferedStream(File.Create(path), 64 << 10));
            return new(
                (_, device) =>
                {
                    for (var i = 0; i < device.Members.Count; i++)
                    {
                        var number = i;
                        device.Members[i].Subscribe(reading =>
                        {
                            writer.Write(number);
                            writer.Write(reading.Time.UtcTicks);
                            writer.Write(reading.Value);
                        });
                    }
                },
                () =>
                {
                    writer.Dispose();
                    return Task.CompletedTask;
                });
        }

        public void Begin(DeviceHost host, Hundred device) => begin(host, device);

        public Task End() => end();
    }
}
