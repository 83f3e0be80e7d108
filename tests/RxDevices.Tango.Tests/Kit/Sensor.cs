using System.Reactive.Subjects;

namespace RxDevices.Tango.Tests.Kit;

/// <summary>A device with an attribute for each kind of event.</summary>
internal sealed class Sensor : Device
{
    private readonly Subject<double> values = new();

    public Sensor(DeviceContext context)
        : base(context)
    {
        Value = Attribute("Value", values, new AttributeConfiguration { Unit = "V", TellsDataReady = true });
        Asked = Attribute("Asked", () => 1.0);
        Mode = Setting("Mode", Color.Red);
    }

    public enum Color
    {
        Red,
        Green,
    }

    public Attribute<double> Value { get; }

    public Attribute<double> Asked { get; }

    public Setting<Color> Mode { get; }

    public void Push(double value) => values.OnNext(value);

    public void Fail() => values.OnError(new DevFailedException("Sensor_Error", "the wire is cut", "Sensor.Fail"));

    public void Tell(int counter) => PushDataReady(Value, counter);

    public void TellUser(double value) => PushEvent(Value, value);

    public void Grow() => Attribute("Added", () => 2.0);

}
