using System.Reactive.Concurrency;
using System.Reactive.Subjects;
using BenchmarkDotNet.Attributes;

namespace RxDevices.Benchmarks.Model;

/// <summary>One more observer among many, and away again: how the cost grows with those who are there.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class SubscriptionBenchmarks
{
    private readonly Subject<Reading<double>> subject = new();
    private Multicast<Reading<double>> multicast = null!;

    [Params(10, 10_000)]
    public int Observers { get; set; }

    [GlobalSetup]
    public void Subscribe()
    {
        multicast = new(new Strand(ImmediateScheduler.Instance, _ => { }), _ => { });
        for (var i = 0; i < Observers; i++)
        {
            subject.Subscribe();
            multicast.Subscribe(_ => { });
        }
    }

    [Benchmark(Baseline = true)]
    public void Subject() => subject.Subscribe().Dispose();

    [Benchmark]
    public void Multicast() => multicast.Subscribe(_ => { }).Dispose();
}
