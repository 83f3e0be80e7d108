// The controller: decides with each measurement that comes to its input.
using System.Reactive.Linq;
using RxDevices;
using RxDevices.Simulation;

// listing: controller
public sealed class Controller : Device
{
    public Controller(DeviceContext context, Wiring wiring, PidSettings settings)
        : base(context)
    {
        var measured = wiring.Input<double>(this, "measured");
        SetPoint = Setting("set_point", 20.0, new() { Unit = "C" });
        var decisions = measured.Values().Scan(new Pid(settings), (pid, celsius) => pid.Next(SetPoint.SetPoint, celsius));
        Output = Attribute("output", decisions.Select(pid => pid.Output), new() { Unit = "W" });
    }

    public Setting<double> SetPoint { get; }

    public Attribute<double> Output { get; }
}
// end of listing
