using System.Reactive.Concurrency;
using System.Reactive.Subjects;
using BenchmarkDotNet.Attributes;

namespace RxDevices.Benchmarks.Model;

/// <summary>
/// Readings through an attribute with a change criterion to its subscribers, against a bare <c>Subject</c> to as many observers; every reading
/// an event, and one in ten.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class EventBenchmarks
{
    private readonly Subject<double> bare = new();
    private Source every = null!;
    private Source tenth = null!;
    private Source alarmed = null!;
    private double value;
    private double last;

    [Params(0, 1, 10, 1_000)]
    public int Subscribers { get; set; }

    [GlobalSetup]
    public void Subscribe()
    {
        every = Begin(new() { Change = new() { Absolute = 1 } });
        tenth = Begin(new() { Change = new() { Absolute = 10 } });
        alarmed = Begin(new() { Change = new() { Absolute = 10 }, MinAlarm = -1.0, MaxWarning = 1e300, MaxAlarm = double.MaxValue });
        for (var i = 0; i < Subscribers; i++)
        {
            bare.Subscribe(value => last = value);
            every.Value.Events(EventKind.Change).Subscribe(reading => last = reading.Value);
            tenth.Value.Events(EventKind.Change).Subscribe(reading => last = reading.Value);
            alarmed.Value.Events(EventKind.Change).Subscribe(reading => last = reading.Value);
        }
    }

    [Benchmark(Baseline = true)]
    public double BareSubject()
    {
        bare.OnNext(value++);
        return last;
    }

    [Benchmark]
    public double EveryReadingAnEvent()
    {
        every.Push(value++);
        return last;
    }

    [Benchmark]
    public double OneInTenAnEvent()
    {
        tenth.Push(value++);
        return last;
    }

    [Benchmark]
    public double OneInTenWithAlarms()
    {
        alarmed.Push(value++);
        return last;
    }

    private static Source Begin(AttributeConfiguration configuration)
    {
        var source = new Source(configuration);
        source.Start();
        return source;
    }

    private sealed class Source : Device
    {
        private readonly Subject<double> values = new();

        public Source(AttributeConfiguration configuration)
            : base(new(DeviceName.Parse("bench/source/1"), ImmediateScheduler.Instance)) =>
            Value = Attribute("value", values, configuration);

        public Attribute<double> Value { get; }

        public void Push(double value) => values.OnNext(value);
    }
}
