namespace RxDevices.Tango;

/// <summary>How a client learns what becomes of a far device: by the events of its server, or by asking again and again.</summary>
/// <remarks>Safe from any thread. Where there is no such attribute, the streams fail with <see cref="DevFailedException"/>. Disposed of, it
/// completes them.</remarks>
internal interface IEventFeed : IDisposable
{
    /// <summary>Hot. Replays the last. Completes with the feed. Every reading that is told; what happened on the way is one too.</summary>
    IObservable<Reading> Readings(string attribute);

    /// <summary>Hot. Replays the last. Completes with the feed. The readings that pass a criterion.</summary>
    IObservable<Reading> Events(string attribute, EventKind kind);

    /// <summary>Hot. Replays nothing. Completes with the feed.</summary>
    IObservable<DataReady> DataReady(string attribute);

    /// <summary>Hot. Replays the current one. Completes with the feed. What the attribute is, whenever that changes.</summary>
    IObservable<AttributeDescription> Configurations(string attribute);

    /// <summary>Hot. Replays the current one. Completes with the feed. What the device has, whenever that changes.</summary>
    IObservable<DeviceDescription> Interfaces();
}
