using System.Reactive;

namespace RxDevices.Tango;

/// <summary>Subscriptions: clients are told where events are published, and say from time to time that they still want them.</summary>
internal static class EventCommands
{
    // Below 930 clients make up the names of events themselves.
    private const int LibraryVersion = 934;
    private const int ZmqVersion = 434;
    private const int HighWaterMark = 1000;

    public static IEnumerable<AdminCommand> All =>
    [
        AdminCommand.Reading<string[], LongStringArray>(
            "ZmqEventSubscriptionChange",
            "Event consumer wants to subscribe to.\ndevice name, attribute/pipe name, action (\"subscribe\"), event name, "
            + "<Tango client IDL version>\"\nevent name can take the following values:\n    \"change\",\n    \"quality\",\n"
            + "    \"periodic\",\n    \"archive\",\n    \"user_event\",\n    \"attr_conf\",\n    \"data_ready\",\n    \"intr_change\",\n"
            + "    \"pipe\"",
            "Str[0] = Heartbeat pub endpoint - Str[1] = Event pub endpoint - Str[...] = Alternate pub endpoint\n"
            + "Lg[0] = Tango lib release - Lg[1] = Device IDL release - Lg[2] = Sub HWM - Lg[3] = Rate (Multicasting related) - "
            + "Lg[4] = IVL (Multicasting related) - Lg[5] = ZMQ release",
            static (call, asked) => Subscribe(call, asked)),
        AdminCommand.Reading<string[], Unit>(
            "EventConfirmSubscription",
            "Str[0] = dev1 name, Str[1] = att1 name, Str[2] = event name, Str[3] = dev2 name, Str[4] = att2 name, Str[5] = event name,...",
            "Uninitialised",
            static (call, asked) => Confirm(call, asked)),
    ];

    // Said from time to time, it is the same request once more; of all that is wanted the first that is not there is told.
    private static async ValueTask<Unit> Confirm(AdminCall call, string[] asked)
    {
        if (asked.Length == 0 || asked.Length % 3 != 0)
        {
            throw AdminCommand.WrongNumber("EventConfirmSubscription");
        }

        foreach (var subscription in asked.Chunk(3))
        {
            try
            {
                await Publish(call, subscription[0], subscription[1], subscription[2]).ConfigureAwait(false);
            }
            catch (DevFailedException gone)
            {
                throw gone.Failure.Then(
                    Reasons.DeviceNotFound, gone.Failure.Description, "DServer::event_confirm_subscription").ToException();
            }
        }

        return Unit.Default;
    }

    private static async ValueTask<LongStringArray> Subscribe(AdminCall call, string[] asked)
    {
        if (asked is not [var name, var attribute, _, var eventName, ..])
        {
            throw AdminCommand.WrongNumber("ZmqEventSubscriptionChange");
        }

        var subscription = await Publish(call, name, attribute, eventName).ConfigureAwait(false);
        return new(
            [LibraryVersion, ServerFace.InterfaceVersion, HighWaterMark, 0, 0, ZmqVersion],
            [subscription.HeartbeatEndpoint, subscription.EventEndpoint, subscription.Topic, subscription.Channel]);
    }

    private static ValueTask<EventSubscription> Publish(AdminCall call, string device, string attribute, string eventName) =>
        call.Admin.Server.Events.At(call.Reached).Subscribe(
            call.Find(EventAddress.PathOf(device)), attribute, EventTypes.Parse(eventName), call.Cancellation);
}
