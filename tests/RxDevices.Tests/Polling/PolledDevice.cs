using System.Reactive.Concurrency;
using System.Reactive.Linq;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Polling;

/// <summary>A device with something of each kind that can be polled, and what cannot.</summary>
internal sealed class PolledDevice : Device
{
    private readonly Bench bench;
    private long counted;
    private int executed;

    public PolledDevice(Bench bench, AttributeConfiguration? count = null, AttributeConfiguration? slow = null, CommandConfiguration? act = null)
        : base(bench.Context())
    {
        this.bench = bench;
        Count = Attribute("Count", NextCount, count);
        Slow = Attribute("slow", Answer, slow);
        Ticks = Attribute("ticks", Observable.Interval(TimeSpan.FromSeconds(1), Clock));
        Set = Setting("set", 0.0);
        Act = Command("Act", () => ++executed, act);
        Nap = Command("Nap", Sleep);
        Command("Nothing", () => { });
        Command("Echo", (int number) => number);
    }

    public Attribute<long> Count { get; }

    public Attribute<double> Slow { get; }

    public Attribute<long> Ticks { get; }

    public Setting<double> Set { get; }

    public Command<System.Reactive.Unit, int> Act { get; }

    public Command<System.Reactive.Unit, int> Nap { get; }

    public IDevicePort Port => this;

    public IDeviceAdministration Administration => Port.Administration;

    /// <summary>How long a read of Slow and an execution of Nap take.</summary>
    public TimeSpan Takes { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>What Slow answers.</summary>
    public double Value { get; set; } = 42;

    /// <summary>Why reads and commands are refused, if they are.</summary>
    public string? Trouble { get; set; }

    /// <summary>When reads of Slow began.</summary>
    public List<double> Begun { get; } = [];

    public void Show(DevState state) => SetState(state);

    public void TakeAway(DeviceAttribute attribute) => Remove(attribute);

    public void TakeAway(DeviceCommand command) => Remove(command);

    public Attribute<long> Add(string name, AttributeConfiguration configuration) => Attribute(name, NextCount, configuration);

    protected override void OnInit() => SetState(DevState.On);

    private long NextCount()
    {
        Refuse();
        return ++counted;
    }

    private async Task<double> Answer(CancellationToken cancellation)
    {
        Begun.Add(Math.Round(TimeSpan.FromTicks(bench.Clock.Clock).TotalSeconds, 3));
        await Rest(cancellation);
        Refuse();
        return Value;
    }

    private async Task<int> Sleep(CancellationToken cancellation)
    {
        await Rest(cancellation);
        Refuse();
        return ++executed;
    }

    private async Task Rest(CancellationToken cancellation)
    {
        try
        {
            if (Takes > TimeSpan.Zero)
            {
                await Clock.Sleep(Takes, cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            bench.Note("cancelled");
            throw;
        }
    }

    private void Refuse()
    {
        if (Trouble is { } trouble)
        {
            throw new DevFailedException("Broken", trouble, "PolledDevice");
        }
    }
}
