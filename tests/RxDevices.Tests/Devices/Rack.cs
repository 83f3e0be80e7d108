using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Devices;

/// <summary>A device whose members come and go while it runs, as the test wants.</summary>
internal sealed class Rack(Bench bench) : Device(bench.Context())
{
    public Action<Rack>? Initialising { get; set; }

    public IDevicePort Port => this;

    /// <summary>Does something in one step of the device.</summary>
    public void Do(Action<Rack> step) => Strand.Run((this, step), static step => step.step(step.Item1));

    public Attribute<T> Follow<T>(string name, IObservable<T> values) => Attribute(name, values);

    public Attribute<T> Ask<T>(string name, Func<CancellationToken, Task<T>> ask) => Attribute(name, ask);

    public Setting<T> Set<T>(string name, T initial, AttributeConfiguration? configuration = null) => Setting(name, initial, configuration);

    public Command Execute(string name, Action action) => Command(name, action);

    public IObservable<T> Spread<T>(IObservable<T> values) => Share(values);

    public void Put(DeviceAttribute attribute, DeviceAttribute before) => ListBefore(before, attribute);

    public void Take(DeviceAttribute attribute) => Remove(attribute);

    public void Take(DeviceCommand command) => Remove(command);

    public void Quit(DevState state) => SetState(state);

    protected override void OnInit()
    {
        SetState(DevState.On);
        Initialising?.Invoke(this);
    }
}
