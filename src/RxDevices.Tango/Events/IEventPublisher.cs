namespace RxDevices.Tango;

/// <summary>Publishes the events of devices to whoever subscribes; the admin device tells clients where.</summary>
/// <remarks>Safe from any thread.</remarks>
internal interface IEventPublisher
{
    /// <summary>Publishes events from now on, if it did not before, and says where.</summary>
    /// <param name="device">The device.</param>
    /// <param name="deviceName">Its name as the client knows it.</param>
    /// <param name="attribute">The attribute, or null for events of the device itself.</param>
    /// <param name="eventName">Tango's name of the kind of event, for example <c>change</c>, without <c>idl5_</c> before it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="DevFailedException">There is no such attribute, or it has no such events.</exception>
    ValueTask<EventSubscription> Subscribe(
        IDevicePort device, string deviceName, string? attribute, string eventName, CancellationToken cancellation);
}
