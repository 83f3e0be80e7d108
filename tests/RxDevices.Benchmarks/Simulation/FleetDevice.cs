using RxDevices.Simulation;

namespace RxDevices.Benchmarks.Simulation;

/// <summary>A device with attributes that each change once a second.</summary>
internal sealed class FleetDevice : Device
{
    public FleetDevice(DeviceContext context, int attributes)
        : base(context)
    {
        for (var i = 0; i < attributes; i++)
        {
            Attribute($"value_{i}", Signal.Ramp(i, 1).Every(TimeSpan.FromSeconds(1), Clock));
        }
    }
}
