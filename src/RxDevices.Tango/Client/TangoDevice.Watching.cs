namespace RxDevices.Tango;

/// <content>Watching the far device.</content>
internal sealed partial class TangoDevice
{
    public IObservable<Reading> Observe(string attribute) => events.Readings(attribute);

    public IObservable<Reading> Events(string attribute, EventKind kind) => events.Events(attribute, kind);

    public IObservable<DataReady> DataReady(string attribute) => events.DataReady(attribute);

    public IObservable<AttributeDescription> Configurations(string attribute) => events.Configurations(attribute);

    public IObservable<DeviceDescription> Interfaces() => events.Interfaces();

    /// <summary>Ends all watches; a client of the device may still ask.</summary>
    public void Dispose() => events.Dispose();
}
