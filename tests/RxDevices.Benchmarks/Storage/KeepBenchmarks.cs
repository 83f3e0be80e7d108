using BenchmarkDotNet.Attributes;
using RxDevices.Storage;

namespace RxDevices.Benchmarks.Storage;

/// <summary>
/// Keeping settings until they are safe, against the least a disk asks for: to overwrite a page of a file and flush it. The file is in
/// the folder for temporary files; set <c>TMPDIR</c> to measure another disk.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class KeepBenchmarks
{
    private const int Many = 1000;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rxdevices-");
    private readonly DeviceName device = DeviceName.Parse("bench/supply/1");
    private readonly string[] attributes = [.. Enumerable.Range(0, Many).Select(number => $"attribute{number}")];
    private readonly Task[] kept = new Task[Many];
    private readonly byte[] page = new byte[4096];
    private SqliteSettingStore store = null!;
    private FileStream other = null!;
    private int value;

    [GlobalSetup]
    public void Open()
    {
        store = SqliteSettingStore.Open(Path.Combine(folder.FullName, "settings.db"));
        other = new(Path.Combine(folder.FullName, "page"), FileMode.CreateNew);
    }

    [GlobalCleanup]
    public void Close()
    {
        store.Dispose();
        other.Dispose();
        folder.Delete(recursive: true);
    }

    [Benchmark(Baseline = true)]
    public void OverwriteAPageAndFlush()
    {
        other.Position = 0;
        other.Write(page);
        other.Flush(flushToDisk: true);
    }

    [Benchmark]
    public Task OneWriter() => store.Keep(device, "current", NextValue());

    [Benchmark(OperationsPerInvoke = Many)]
    public Task ThousandAttributes()
    {
        for (var index = 0; index < Many; index++)
        {
            kept[index] = store.Keep(device, attributes[index], NextValue());
        }

        return Task.WhenAll(kept);
    }

    [Benchmark(OperationsPerInvoke = Many)]
    public Task BurstToOneAttribute()
    {
        for (var index = 0; index < Many; index++)
        {
            kept[index] = store.Keep(device, "current", NextValue());
        }

        return Task.WhenAll(kept);
    }

    private string NextValue() => (++value).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
