using System.Reactive.Concurrency;
using System.Reactive.Subjects;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.StateMachines;

/// <summary>A device with one of everything a state machine has.</summary>
internal sealed class Shutter : Device
{
    public Shutter(Bench bench, Action<StateMachineDefinition<Leaf>>? more = null)
        : base(bench.Context())
    {
        Open = Command("open");
        Close = Command("close", () => bench.Note("closing asked for"));
        Reset = Command("reset");
        Look = Command("look", () => bench.Note("looked"));
        Scan = LongCommand("scan", async (_, cancellation) => await Clock.Sleep(TimeSpan.FromSeconds(5), cancellation));
        Machine = StateMachine<Leaf>(Leaf.Closed, leaf =>
        {
            leaf.In(Leaf.Closed, DevState.Close)
                .OnEntry(() => bench.Note("+closed"))
                .OnExit(() => bench.Note("-closed"))
                .On(Open, Leaf.Opening, onlyIf: () => HasAir);
            leaf.In(Leaf.Opening, DevState.Moving, "The leaf goes up.")
                .OnEntry(() => bench.Note("+opening"))
                .OnExit(() => bench.Note("-opening"))
                .After(TimeSpan.FromSeconds(3), Leaf.Open)
                .On(Close, Leaf.Closing);
            leaf.In(Leaf.Open, DevState.Open)
                .Allow(Look)
                .On(Scan, Leaf.Open)
                .On(Close, Leaf.Closing);
            leaf.In(Leaf.Closing, DevState.Moving, "The leaf goes down.")
                .During(GoDown, Leaf.Closed);
            leaf.In(Leaf.Stuck, DevState.Fault)
                .On(Reset, Leaf.Closing);
            leaf.InAny()
                .On(Jam, Leaf.Stuck)
                .On(Bumps, Leaf.Stuck)
                .When(Overheated, Leaf.Stuck);
            more?.Invoke(leaf);
        });
        Attribute("leaf", Machine.States);

        async Task GoDown(CancellationToken cancellation)
        {
            bench.Note("goes down");
            try
            {
                await Clock.Sleep(TimeSpan.FromSeconds(3), cancellation);
            }
            finally
            {
                bench.Note(cancellation.IsCancellationRequested ? "stopped" : "is down");
            }
        }
    }

    public bool HasAir { get; set; } = true;

    public Command Open { get; }

    public Command Close { get; }

    public Command Reset { get; }

    public Command Look { get; }

    public LongCommand Scan { get; }

    public Trigger Jam { get; } = new("jam");

    public Subject<int> Bumps { get; } = new();

    public Subject<bool> Overheated { get; } = new();

    public StateMachine<Leaf> Machine { get; }
}
