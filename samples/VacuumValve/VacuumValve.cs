// A valve between two vacuum chambers: its states, and what leads from one to the next, are a state machine.
using System.Reactive.Linq;
using RxDevices;

// listing: vacuum-valve
public sealed class VacuumValve : Device
{
    private static readonly TimeSpan Travel = TimeSpan.FromSeconds(3);

    public VacuumValve(DeviceContext context)
        : base(context)
    {
        Air = Setting("air", 6.0, new() { Unit = "bar", Description = "The compressed air that moves the valve" });
        Pressure = Setting("pressure", 1e-6, new() { Unit = "mbar", Description = "The pressure in the chamber behind the valve" });
        Openings = Setting("openings", 0L, new() { Description = "How often the valve has been opened; write 0 after maintenance" });
        Open = Command("open");
        Close = Command("close");
        Reset = Command("reset");

        Leaf = StateMachine<Position>(Position.Closed, leaf =>
        {
            leaf.In(Position.Closed, DevState.Close)
                .On(Open, Position.Opening, onlyIf: () => IsVacuum, "there is vacuum");
            leaf.In(Position.Opening, DevState.Moving, "The valve opens.")
                .After(Travel, Position.Open)
                .On(Close, Position.Closing);
            leaf.In(Position.Open, DevState.Open)
                .OnEntry(() => Openings.Set(Openings.SetPoint + 1))
                .On(Close, Position.Closing)
                .When(Pressure.Values().Select(mbar => mbar > 1e-3), Position.Closing, "pressure above 0.001 mbar");
            leaf.In(Position.Closing, DevState.Moving, "The valve closes.")
                .After(Travel, Position.Closed);
            leaf.In(Position.Stuck, DevState.Fault, "The valve needs air; then reset it.")
                .On(Reset, Position.Closing);
            leaf.InAny()
                .When(Air.Values().Select(bar => bar < 4), Position.Stuck, "air below 4 bar");
        });
        Attribute("position", Leaf.States);
    }

    public Setting<double> Air { get; }

    public Setting<double> Pressure { get; }

    public Setting<long> Openings { get; }

    public Command Open { get; }

    public Command Close { get; }

    public Command Reset { get; }

    public StateMachine<Position> Leaf { get; }

    private bool IsVacuum => Pressure.SetPoint <= 1e-3;
}
// end of listing
