// An oven and its PID controller: one plant, driven by the set point.
using System.Reactive.Linq;
using RxDevices;
using RxDevices.Simulation;

// listing: physics
public sealed class Oven : Device
{
    public Oven(DeviceContext context)
        : base(context)
    {
        var body = new ThermalBody(heatCapacity: 500, losses: 2, surroundings: 20, maxHeating: 1000, maxCooling: 0);
        var controller = new Pid(new() { Gain = 50, IntegralTime = TimeSpan.FromMinutes(1), MinOutput = 0, MaxOutput = 1000 });
        SetPoint = Setting("set_point", 20.0, new() { Unit = "C", MinValue = 20.0, MaxValue = 300.0 });
        var oven = Share(SetPoint.Values().Drive(new ControlLoop<ThermalBody>(controller, body), TimeSpan.FromSeconds(30), Clock));
        Temperature = Attribute("temperature", oven.Select(now => now.Plant.Temperature), new() { Unit = "C" });
        Power = Attribute("power", oven.Select(now => now.Plant.Power), new() { Unit = "W" });
    }

    public Setting<double> SetPoint { get; }

    public Attribute<double> Temperature { get; }

    public Attribute<double> Power { get; }
}
// end of listing
