// A combination of outputs of two devices: one line for each instant, with all that changed in it.
using System.Globalization;
using RxDevices;
using RxDevices.Simulation;

// listing: combination
public sealed class Monitor : Device
{
    public Monitor(DeviceContext context, Wiring wiring)
        : base(context) => Line = Attribute("line", wiring.Combine(
            this,
            "line",
            Wire.From<double>("lab/pid/1/output"),
            Wire.From<double>("lab/heater/1/temperature"),
            (watts, celsius) => string.Create(CultureInfo.InvariantCulture, $"{watts:0} W, {celsius:0.0} C")));

    public Attribute<string> Line { get; }
}
// end of listing
