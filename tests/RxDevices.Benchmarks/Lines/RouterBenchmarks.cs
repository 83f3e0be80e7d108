using System.Reactive.Concurrency;
using System.Reactive.Subjects;
using BenchmarkDotNet.Attributes;
using RxDevices.Benchmarks.Model;
using RxDevices.Hosting;
using RxDevices.Lines;

namespace RxDevices.Benchmarks.Lines;

/// <summary>A line to its reply through the router, against formatting the value alone.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class RouterBenchmarks
{
    private readonly Subject<Line> lines = new();
    private readonly Line question = new("bench/probe/1/value"u8.ToArray());
    private readonly DeviceHost host = new(ImmediateScheduler.Instance);
    private int bytes;

    [GlobalSetup]
    public void Connect()
    {
        host.Add("bench/probe/1", context => new Probe(context));
        new LineRouter(host, new(), ImmediateScheduler.Instance)
            .Route(lines, Peer.InProcess)
            .Subscribe(reply => bytes += reply.Length);
    }

    [Benchmark(Baseline = true)]
    public string Format() => PythonText.Of(0.1);

    [Benchmark]
    public int Answer()
    {
        lines.OnNext(question);
        return bytes;
    }
}
