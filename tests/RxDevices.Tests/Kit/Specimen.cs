using System.Reactive.Concurrency;
using System.Reactive.Linq;

namespace RxDevices.Tests.Kit;

/// <summary>A device with one member of most kinds.</summary>
internal sealed class Specimen : Device
{
    private readonly Bench bench;

    public Specimen(Bench bench, string name = "test/bench/1")
        : base(bench.Context(name))
    {
        this.bench = bench;
        Double = Setting("double", 0.0);
        Slow = Attribute("slow", Answer);
        Instant = Attribute("instant", () => 7L);
        Ticks = Attribute("ticks", Observable.Interval(TimeSpan.FromSeconds(1), Clock));
        Travel = Command("travel", Go);
        Fail = Command("fail", new Action(() => throw new InvalidOperationException("broken")));
    }

    public Setting<double> Double { get; }

    public Attribute<long> Slow { get; }

    public Attribute<long> Instant { get; }

    public Attribute<long> Ticks { get; }

    public Command Travel { get; }

    public Command Fail { get; }

    protected override void OnInit() => SetState(DevState.On);

    private async Task<long> Answer(CancellationToken cancellation)
    {
        try
        {
            await Clock.Sleep(TimeSpan.FromSeconds(2), cancellation);
            return 42;
        }
        finally
        {
            bench.Note($"answered, inside {Strand.IsInside}");
        }
    }

    private async Task Go(CancellationToken cancellation)
    {
        SetState(DevState.Insert);
        try
        {
            await Clock.Sleep(TimeSpan.FromSeconds(15), cancellation);
            SetState(DevState.Extract);
        }
        finally
        {
            bench.Note("travelled");
        }
    }
}
