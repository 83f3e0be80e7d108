namespace RxDevices.Tango;

/// <content>Watching the far device.</content>
internal sealed partial class TangoDevice
{
    public IObservable<Reading> Observe(string attribute) => feed.Readings(attribute);

    public IObservable<Reading> Events(string attribute, EventKind kind) => feed.Events(attribute, kind);

    public IObservable<DataReady> DataReady(string attribute) => feed.DataReady(attribute);

    public IObservable<AttributeDescription> Configurations(string attribute) => feed.Configurations(attribute);

    public IObservable<DeviceDescription> Interfaces() => feed.Interfaces();

    /// <summary>Ends all watches; a client of the device may still ask.</summary>
    public void Dispose() => feed.Dispose();
}
