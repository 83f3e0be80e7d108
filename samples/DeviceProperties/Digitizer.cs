// What the configuration says of a device: declared with defaults, beside the members that need it.
using System.Reactive.Linq;
using RxDevices;

// listing: digitizer
public sealed class Digitizer : Device
{
    public Digitizer(DeviceContext context)
        : base(context)
    {
        var rate = Property("rate", 10.0, "How many samples it takes in a second, above 0.", hertz => hertz > 0);
        var channels = Property<int[]>("channels", [0, 1], "Which inputs it looks at, 0 to 7.", inputs => inputs.All(input => input is >= 0 and < 8));
        Period = Attribute("period", Observable.Return(1 / rate), new() { Unit = "s" });
        foreach (var channel in channels)
        {
            Attribute($"channel{channel}", () => 0.5 * channel, new() { Unit = "V" });
        }
    }

    public Attribute<double> Period { get; }
}
// end of listing
