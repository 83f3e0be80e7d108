// A thermometer that needs no hardware: a day's wave, noise of its own and a converter's steps; now and then it says nothing sensible.
using RxDevices;
using RxDevices.Simulation;

// listing: generator
public sealed class Thermometer : Device
{
    public Thermometer(DeviceContext context)
        : base(context)
    {
        var second = TimeSpan.FromSeconds(1);
        var air = Signal.Sine(amplitude: 5, period: TimeSpan.FromHours(24), offset: 20)
            .WithNoise(deviation: 0.2, tick: second, RandomStream("noise"))
            .Quantize(0.1)
            .NotANumber(Occasions.AtRandom(interval: 10 * second, length: second, RandomStream("broken")));
        Air = Attribute("air", air.Every(second, Clock), new() { Unit = "C" });
    }

    public Attribute<double> Air { get; }
}
// end of listing
