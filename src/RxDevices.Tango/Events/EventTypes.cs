namespace RxDevices.Tango;

/// <summary>What Tango calls the types of events: in a request, and at the end of a topic.</summary>
internal static class EventTypes
{
    /// <summary>What stands in a request for the attribute of an event of the device.</summary>
    public const string NoAttribute = "dummy";

    private const string Version = "idl5_";

    private static readonly string[] Names = ["change", "periodic", "archive", "user_event", "attr_conf", "data_ready", "intr_change"];

    /// <summary>The type of that name, in any case; clients that come back put the version of the interface before it.</summary>
    /// <exception cref="DevFailedException">There is none.</exception>
    public static EventType Parse(string name)
    {
        var plain = name.StartsWith("idl", StringComparison.OrdinalIgnoreCase) ? name[(name.IndexOf('_', StringComparison.Ordinal) + 1)..] : name;
        var index = Array.FindIndex(Names, known => known.Equals(plain, StringComparison.OrdinalIgnoreCase));
        return index >= 0
            ? (EventType)index
            : throw new DevFailedException(
                "API_WrongNumberOfArgs",
                $"The event type you sent ({name}) is not a valid event type: there are {string.Join(", ", Names)}",
                "DServer::zmq_event_subscription_change");
    }

    /// <summary>What Tango calls the type.</summary>
    public static string NameOf(EventType type) => Names[(int)type];

    /// <summary>The end of a topic; where the version of the interface decides what an event carries, it stands there too.</summary>
    public static string EndOf(EventType type) =>
        type is EventType.DataReady or EventType.Interface ? NameOf(type) : Version + NameOf(type);

    /// <summary>Tango's type of a kind of event of the model; null where Tango has none.</summary>
    public static EventType? Of(EventKind kind) => Enum.GetValues<EventType>().Cast<EventType?>().FirstOrDefault(type => KindOf(type!.Value) == kind);

    /// <summary>The model's kind of event; null for those that carry no reading.</summary>
    public static EventKind? KindOf(EventType type) => type switch
    {
        EventType.Change => EventKind.Change,
        EventType.Periodic => EventKind.Periodic,
        EventType.Archive => EventKind.Archive,
        EventType.User => EventKind.User,
        _ => null,
    };
}
