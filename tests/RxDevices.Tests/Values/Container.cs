using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Values;

/// <summary>A device with one setting called value.</summary>
internal sealed class Container<T> : Device
{
    public Container(Bench bench, T initial, AttributeConfiguration? configuration = null)
        : base(bench.Context())
    {
        Value = Setting("value", initial, configuration);
        Start();
    }

    public Setting<T> Value { get; }

    public IDevicePort Port => this;
}
