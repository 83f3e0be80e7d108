// Members that come and go while the device runs.
using System.Reactive;
using RxDevices;

// listing: rack
public sealed class Rack : Device
{
    private readonly Dictionary<int, DeviceAttribute> gains = [];

    public Rack(DeviceContext context)
        : base(context)
    {
        Plug = Command<int>("plug", slot => gains.Add(
            slot, Setting($"gain{slot}", 1.0, new() { Memory = Memory.Written }).OnWrite(gain => Console.WriteLine($"slot {slot}: gain {gain}"))));
        Unplug = Command<int>("unplug", slot =>
        {
            if (gains.Remove(slot, out var gain))
            {
                Remove(gain);
            }
        });
    }

    public Command<int, Unit> Plug { get; }

    public Command<int, Unit> Unplug { get; }

    protected override void OnInit() => SetState(DevState.On);
}
// end of listing
