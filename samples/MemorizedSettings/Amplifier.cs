// What is written survives a restart: shown again, or written again.
using RxDevices;

// listing: memorized-device
public sealed class Amplifier : Device
{
    public Amplifier(DeviceContext context)
        : base(context)
    {
        Gain = Setting("gain", 1.0, new() { Memory = Memory.Shown });
        Shutter = Setting("shutter", false, new() { Memory = Memory.Written }).OnWrite(Move);
    }

    public Setting<double> Gain { get; }

    public Setting<bool> Shutter { get; }

    protected override void OnInit() => SetState(DevState.On);

    private static void Move(bool open) => Console.WriteLine(open ? "the shutter opens" : "the shutter closes");
}
// end of listing
