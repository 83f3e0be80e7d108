namespace RxDevices;

/// <summary>The readings that moved far enough away from the one sent last, and the current one every so often.</summary>
internal sealed class ArchiveEvents<T> : EventSource<T>
{
    private readonly EventTimer timer;

    public ArchiveEvents(Attribute<T> attribute)
        : base(attribute, "archive events") => timer = new(Device.Clock, Tick);

    public override void Reconfigure()
    {
        if (IsWatching)
        {
            timer.Run(Tells ? Configuration.ArchivePeriod : null);
        }
    }

    protected override void Consider(Reading<T> reading)
    {
        if (EventRule.IsEvent(Sent, reading, Configuration.Archive, ValueDifference<T>.Instance))
        {
            Send(reading);
        }
    }

    protected override void OnBegin() => timer.Run(Configuration.ArchivePeriod);

    protected override void OnEnd() => timer.Stop();

    // A reading that was an event by itself at this very instant is not told twice.
    private void Tick()
    {
        if (!EndsUnwatched() && Seen is not null && (Seen != Sent || SentAt != Device.Clock.Now))
        {
            Send(Seen);
        }
    }
}
