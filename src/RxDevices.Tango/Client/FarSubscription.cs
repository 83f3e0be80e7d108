namespace RxDevices.Tango;

/// <summary>How the admin device of a far server is asked for one type of event of one attribute, or of a device.</summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class FarSubscription(TangoDevice device, string attribute, EventType type)
{
    // Tango's own clients say the version of the interface they know.
    private const string Version = "5";

    private readonly string deviceName = device.Name.ToString().ToLowerInvariant();
    private readonly string member = type == EventType.Interface ? EventTypes.NoAttribute : attribute.ToLowerInvariant();

    /// <summary>Asks for the events; answers where they are.</summary>
    /// <exception cref="DevFailedException">There are none, or the server is away.</exception>
    public async ValueTask<EventSubscription> Ask(CancellationToken cancellation)
    {
        if (type != EventType.Interface)
        {
            await device.DescribeAttribute(attribute, new("subscribe_event"), cancellation).ConfigureAwait(false);
        }

        var answer = await device.Admin.Execute(
            "ZmqEventSubscriptionChange", new[] { deviceName, member, "subscribe", EventTypes.NameOf(type), Version }, cancellation)
            .ConfigureAwait(false);
        return answer is LongStringArray { Texts: [var heartbeats, var events, .., var topic, var channel] }
            ? new(heartbeats, events, topic, channel)
            : throw new DevFailedException(
                Reasons.NotSupported, $"The server of {device.Name} does not say where its events are", "DeviceProxy::subscribe_event()");
    }

    /// <summary>Says that the events are still wanted.</summary>
    /// <exception cref="DevFailedException">The server knows no such subscription, or is away.</exception>
    public async ValueTask Confirm(CancellationToken cancellation) => await device.Admin.Execute(
        "EventConfirmSubscription", new[] { deviceName, member, EventTypes.EndOf(type) }, cancellation).ConfigureAwait(false);
}
