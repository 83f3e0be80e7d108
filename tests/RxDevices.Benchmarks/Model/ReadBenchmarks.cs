using System.Reactive.Concurrency;
using BenchmarkDotNet.Attributes;

namespace RxDevices.Benchmarks.Model;

/// <summary>Reading a current value by name, against the dictionary lookup it cannot do without; a write; a step of a strand.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ReadBenchmarks
{
    private readonly Dictionary<string, object> names = new(StringComparer.OrdinalIgnoreCase) { ["value"] = new() };
    private readonly Strand strand = new(ImmediateScheduler.Instance, _ => { });
    private readonly Lock gate = new();
    private IDevicePort port = null!;
    private Probe probe = null!;
    private int steps;

    [GlobalSetup]
    public void Make()
    {
        probe = new(new(DeviceName.Parse("bench/probe/1"), ImmediateScheduler.Instance));
        probe.Start();
        port = ((IDevicePort)probe).For(ClientIdentity.InProcess);
    }

    [Benchmark(Baseline = true)]
    public object Lookup() => names["value"];

    [Benchmark]
    public Reading ReadByName() => port.Read("value").Result;

    [Benchmark]
    public double WriteInside()
    {
        probe.Value.Set(2);
        return probe.Value.SetPoint;
    }

    [Benchmark]
    public int LockAndCount()
    {
        lock (gate)
        {
            return ++steps;
        }
    }

    [Benchmark]
    public int StepOfAnIdleStrand()
    {
        strand.Run(this, static self => self.steps++);
        return steps;
    }
}
