// A motor stage: sent to a position, also while it moves, and stopped; its state follows.
using System.Reactive.Linq;
using RxDevices;
using RxDevices.Simulation;

// listing: motion
public sealed class Stage : Device
{
    public Stage(DeviceContext context)
        : base(context)
    {
        var axis = new Axis(0, MotionLimits.SCurve(velocity: 10, acceleration: 5, jerk: 10), Clock);
        var states = Share(axis.States(TimeSpan.FromSeconds(1)));
        Position = SettingWithReadback("position", 0.0, states.Select(state => state.Position), new() { Unit = "mm" });
        Position.OnWrite(axis.MoveTo);
        Stop = Command("stop", axis.Stop);
        Follow(states.Select(state => state.IsMoving ? DevState.Moving : DevState.On));
    }

    public Setting<double> Position { get; }

    public Command Stop { get; }
}
// end of listing
