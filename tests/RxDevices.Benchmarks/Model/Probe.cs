namespace RxDevices.Benchmarks.Model;

/// <summary>A device with one setting, the smallest there is.</summary>
internal sealed class Probe : Device
{
    public Probe(DeviceContext context)
        : base(context) => Value = Setting("value", 0.0);

    public Setting<double> Value { get; }
}
