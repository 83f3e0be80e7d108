using System.Reactive.Concurrency;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.StateMachines;

/// <summary>A device whose state machine is the one a test defines; its states are Tango's.</summary>
internal sealed class Ring : Device
{
    private readonly Action begin;

    public Ring(Bench bench, DevState initial, Action<Ring, StateMachineDefinition<DevState>> define, Action? begin = null)
        : base(bench.Context())
    {
        this.begin = begin ?? (() => { });
        Go = Command("go");
        Back = Command("back", cancellation => Wait(Delay, cancellation));
        Machine = StateMachine<DevState>(initial, machine => define(this, machine));
    }

    public double Delay { get; set; }

    public Command Go { get; }

    public Command Back { get; }

    public Trigger Kick { get; } = new("kick");

    public StateMachine<DevState> Machine { get; }

    public void Twice() => StateMachine<DevState>(DevState.On, machine => machine.In(DevState.On));

    protected override void OnInit() => begin();

    private async Task Wait(double seconds, CancellationToken cancellation) =>
        await Clock.Sleep(TimeSpan.FromSeconds(seconds), cancellation);
}
