namespace RxDevices.Tango;

/// <summary>Reasons that only subscribers of Tango's events are given, with the words its own clients say them in.</summary>
internal static class EventReasons
{
    public const string Timeout = "API_EventTimeout";
    public const string Missed = "API_MissedEvents";

    /// <summary>The server is silent or gone.</summary>
    public static DevFailed TimedOut { get; } = DevFailed.Because(
        Timeout,
        "Event channel is not responding anymore, maybe the server or event system is down",
        "EventConsumer::KeepAliveThread()");

    /// <summary>The server has ended.</summary>
    public static DevFailed Ended { get; } = DevFailed.Because(
        Reasons.CommunicationFailed, "The server publishes no more events", "EventPublisher.Subscribe");

    /// <summary>Some events were lost on the way.</summary>
    public static DevFailed SomeMissed { get; } = DevFailed.Because(
        Missed, "Missed some events! Zmq queue has reached HWM?", "ZmqEventConsumer::push_zmq_event()");
}
