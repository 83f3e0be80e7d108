namespace RxDevices.Simulation.Tests.Wirings;

/// <summary>A device whose members a test declares.</summary>
public sealed class Box : Device
{
    public Box(DeviceContext context, Action<Box> declare)
        : base(context) => declare(this);

    public Attribute<double> Shows(string name, IObservable<Reading<double>> readings, AttributeConfiguration? configuration = null) =>
        Attribute(name, readings, configuration);

    public Attribute<double> Shows(string name, IObservable<double> values) => Attribute(name, values);

    public Attribute<double> Asks(string name, Func<double> ask) => Attribute(name, ask);

    public Setting<double> Sets(string name, double initial) => Setting(name, initial);

    public void Does(string name, Action action) => Command(name, action);
}
