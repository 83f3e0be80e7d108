using System.Reactive.Concurrency;
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
        Attribute("Slow", ReadSlowly);
    }

    public enum Color
    {
        Red,
        Green,
    }

    public Attribute<double> Value { get; }

    public Attribute<double> Asked { get; }

    public Setting<Color> Mode { get; }

    /// <summary>How many slow reads there were.</summary>
    public int Begun { get; private set; }

    public void Push(double value) => values.OnNext(value);

    public void Fail() => values.OnError(new DevFailedException("Sensor_Error", "the wire is cut", "Sensor.Fail"));

    public void Tell(int counter) => PushDataReady(Value, counter);

    public void TellUser(double value) => PushEvent(Value, value);

    public void Grow() => Attribute("Added", () => 2.0);

    private async Task<int> ReadSlowly(CancellationToken cancellation)
    {
        Begun++;
        await Clock.Sleep(TimeSpan.FromSeconds(2), cancellation);
        return 42;
    }
}
