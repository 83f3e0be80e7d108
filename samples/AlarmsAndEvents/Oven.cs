// An oven that warms up by 10 degrees a second, with limits and a criterion for its temperature.
using RxDevices;
using RxDevices.Simulation;

// listing: oven
public sealed class Oven : Device
{
    public Oven(DeviceContext context)
        : base(context)
    {
        Target = Setting("target", 20.0, new() { Unit = "C", MinValue = 0.0, MaxValue = 300.0 });
        Temperature = Attribute("temperature", Target.Values().RampBy(10, TimeSpan.FromSeconds(1), Clock), new()
        {
            Unit = "C",
            MaxWarning = 80.0,
            MaxAlarm = 100.0,
            Change = new() { Absolute = 30 },
        });
    }

    public Setting<double> Target { get; }

    public Attribute<double> Temperature { get; }

    protected override void OnInit() => SetState(DevState.On);
}
// end of listing
