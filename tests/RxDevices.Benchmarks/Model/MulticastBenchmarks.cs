using System.Reactive.Concurrency;
using System.Reactive.Subjects;
using BenchmarkDotNet.Attributes;

namespace RxDevices.Benchmarks.Model;

/// <summary>One reading to many observers: ours, which keeps one order and the last reading, against Rx's subjects.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class MulticastBenchmarks
{
    private readonly Subject<Reading<double>> subject = new();
    private readonly ReplaySubject<Reading<double>> replaySubject = new(1);
    private readonly Reading<double> reading = Reading.Of(1.0, default);
    private Multicast<Reading<double>> multicast = null!;
    private Reading<double>? last;

    [Params(1, 10, 1_000)]
    public int Observers { get; set; }

    [GlobalSetup]
    public void Subscribe()
    {
        multicast = new(new Strand(ImmediateScheduler.Instance, _ => { }), _ => { });
        for (var i = 0; i < Observers; i++)
        {
            subject.Subscribe(reading => last = reading);
            replaySubject.Subscribe(reading => last = reading);
            multicast.Subscribe(reading => last = reading);
        }
    }

    [Benchmark(Baseline = true)]
    public Reading<double>? Subject()
    {
        subject.OnNext(reading);
        return last;
    }

    [Benchmark]
    public Reading<double>? ReplaySubjectOfOne()
    {
        replaySubject.OnNext(reading);
        return last;
    }

    [Benchmark]
    public Reading<double>? Multicast()
    {
        multicast.Push(reading);
        return last;
    }
}
