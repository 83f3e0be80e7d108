using System.Reactive;

namespace RxDevices.Tango;

/// <summary>Subscriptions: clients are told where events are published, and say from time to time that they still want them.</summary>
internal static class EventCommands
{
    // Below 930 clients make up the names of events themselves.
    private const int LibraryVersion = 934;
    private const int ZmqVersion = 434;
    private const int HighWaterMark = 1000;
    private const string Prefix = "idl5_";
    private const string NoAttribute = "dummy";

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
            static (call, asked) =>
            {
                Confirm(call, asked);
                return default;
            }),
    ];

    // Whoever is connected to where events are published gets them: there is nothing to be prolonged.
    private static void Confirm(AdminCall call, string[] asked)
    {
        if (asked.Length == 0 || asked.Length % 3 != 0)
        {
            throw AdminCommand.WrongNumber("EventConfirmSubscription");
        }

        foreach (var subscription in asked.Chunk(3))
        {
            try
            {
                call.Admin.Find(subscription[0], call.Client);
            }
            catch (DevFailedException gone)
            {
                throw gone.Failure.Then(
                    Reasons.DeviceNotFound, gone.Failure.Description, "DServer::event_confirm_subscription").ToException();
            }
        }
    }

    private static async ValueTask<LongStringArray> Subscribe(AdminCall call, string[] asked)
    {
        if (asked is not [var name, var attribute, _, var eventName, ..])
        {
            throw AdminCommand.WrongNumber("ZmqEventSubscriptionChange");
        }

        var device = call.Admin.Find(name, call.Client);
        if (call.Admin.Server.Events is not { } publisher)
        {
            throw new DevFailedException(
                WireReasons.NotSupported, "This server publishes no events", "DServer::zmq_event_subscription_change");
        }

        // A client that connects again says the name as it was published.
        var kind = eventName.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? eventName[Prefix.Length..] : eventName;
        var subscription = await publisher.Subscribe(
            device, name, attribute == NoAttribute ? null : attribute, kind, call.Cancellation).ConfigureAwait(false);
        return new(
            [LibraryVersion, ServerFace.InterfaceVersion, HighWaterMark, 0, 0, ZmqVersion],
            [subscription.HeartbeatEndpoint, subscription.EventEndpoint, subscription.Topic, subscription.Channel]);
    }
}
