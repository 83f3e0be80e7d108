namespace RxDevices.Tango;

/// <summary>What a subscriber is told.</summary>
internal enum EventNoticeKind
{
    /// <summary>
    /// From now on nothing is missed: the subscription is in place, for the first time or again. It comes with what there is now, if that
    /// was to be asked for.
    /// </summary>
    Subscribed,

    /// <summary>An event.</summary>
    Event,

    /// <summary>The server says why there is no event.</summary>
    Failed,

    /// <summary>Some events were lost on the way, because somebody was too slow. What comes next is in order again.</summary>
    Missed,

    /// <summary>The server is silent, gone, or not there yet; the subscription is tried again until it works.</summary>
    Lost,
}
