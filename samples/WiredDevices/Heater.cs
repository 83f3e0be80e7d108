// The plant: a body that is heated, driven by what comes to its input.
using System.Reactive.Linq;
using RxDevices;
using RxDevices.Simulation;

// listing: plant
public sealed class Heater : Device
{
    public Heater(DeviceContext context, Wiring wiring)
        : base(context)
    {
        var body = new ThermalBody(heatCapacity: 500, losses: 2, surroundings: 20, maxHeating: 1000, maxCooling: 0);
        var power = wiring.Input<double>(this, "power");
        var states = Share(power.Values().Drive(body, TimeSpan.FromSeconds(10), Clock));
        Temperature = Attribute("temperature", states.Select(now => now.Temperature), new() { Unit = "C" });
    }

    public Attribute<double> Temperature { get; }
}
// end of listing
