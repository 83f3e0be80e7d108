using System.Reactive.Concurrency;
using BenchmarkDotNet.Attributes;
using RxDevices.Hosting;

namespace RxDevices.Benchmarks.Model;

/// <summary>What a read and a reading cost on a device without faults, with one of another attribute, and with one that lets them pass.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class FaultBenchmarks
{
    private readonly DeviceHost host = new(ImmediateScheduler.Instance);
    private IDevicePort port = null!;
    private Probe probe = null!;

    [Params("", "bench/probe/1/State stuck", "bench/probe/1/value fail with 0%")]
    public string Fault { get; set; } = "";

    [GlobalSetup]
    public void Make()
    {
        probe = host.Add("bench/probe/1", context => new Probe(context));
        port = ((IDevicePort)probe).For(ClientIdentity.InProcess);
        if (Fault.Length > 0)
        {
            host.Injector.Inject(Fault);
        }
    }

    [GlobalCleanup]
    public void End() => host.Dispose();

    [Benchmark]
    public Reading ReadByName() => port.Read("value").Result;

    [Benchmark]
    public double Publish()
    {
        probe.Value.Set(2);
        return probe.Value.SetPoint;
    }
}
