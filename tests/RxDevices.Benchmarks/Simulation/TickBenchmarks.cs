using System.Reactive.Concurrency;
using System.Reactive.Disposables;
using System.Reactive.Linq;
using BenchmarkDotNet.Attributes;
using RxDevices.Simulation;

namespace RxDevices.Benchmarks.Simulation;

/// <summary>One tick of a generator and of a plant, without the clock: what is added to the clock's own cost, against a bare tick.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class TickBenchmarks
{
    private readonly HandClock bare = new();
    private readonly HandClock generator = new();
    private readonly HandClock plant = new();
    private double last;

    [GlobalSetup]
    public void Subscribe()
    {
        Observable.Interval(HandClock.Period, bare).Subscribe(number => last = number);
        Signal.Sine(1, TimeSpan.FromSeconds(10)).Every(HandClock.Period, generator).Subscribe(value => last = value);
        Observable.Return(100.0).Concat(Observable.Never<double>())
            .Drive(new ThermalBody(100, 1, 20), HandClock.Period, plant).Subscribe(body => last = body.Temperature);
    }

    [Benchmark(Baseline = true)]
    public double BareInterval() => Tick(bare);

    [Benchmark]
    public double Generator() => Tick(generator);

    [Benchmark]
    public double Plant() => Tick(plant);

    private double Tick(HandClock clock)
    {
        clock.Tick();
        return last;
    }

    private sealed class HandClock : LocalScheduler, ISchedulerPeriodic
    {
        public static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

        private DateTimeOffset now = DateTimeOffset.UnixEpoch;

        public Action Tick { get; private set; } = () => { };

        public override DateTimeOffset Now => now;

        public IDisposable SchedulePeriodic<TState>(TState state, TimeSpan period, Func<TState, TState> action)
        {
            Tick = () =>
            {
                now += period;
                state = action(state);
            };
            return Disposable.Empty;
        }

        public override IDisposable Schedule<TState>(TState state, TimeSpan dueTime, Func<IScheduler, TState, IDisposable> action) =>
            action(this, state);
    }
}
