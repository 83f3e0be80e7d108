// A device whose quantities depend on each other: the relations are streams, and the constructor is their wiring diagram.
using System.Reactive.Linq;
using RxDevices;
using RxDevices.Simulation;

// listing: power-supply
public sealed class PowerSupply : Device
{
    private const double Ohms = 2;

    public PowerSupply(DeviceContext context)
        : base(context)
    {
        SetPoint = Setting("current_setpoint", 0.0, new() { Unit = "A", MinValue = 0.0, MaxValue = 100.0 });
        Current = Attribute("current", SetPoint.Values().RampBy(0.5, TimeSpan.FromSeconds(0.1), Clock), new() { Unit = "A" });
        Voltage = Attribute("voltage", Current.Values().Select(amps => amps * Ohms), new() { Unit = "V" });
        Follow(Current.Values().CombineLatest(SetPoint.Values(), StateOf));
    }

    public Setting<double> SetPoint { get; }

    public Attribute<double> Current { get; }

    public Attribute<double> Voltage { get; }

    private static DevState StateOf(double amps, double setPoint) => amps == setPoint ? DevState.On : DevState.Moving;
}
// end of listing
