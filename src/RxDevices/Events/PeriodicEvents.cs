namespace RxDevices;

/// <summary>The current reading, every so often.</summary>
internal sealed class PeriodicEvents<T> : EventSource<T>
{
    private readonly EventTimer timer;

    public PeriodicEvents(Attribute<T> attribute)
        : base(attribute, "periodic events") => timer = new(Device.Clock, Tick);

    public override void Reconfigure()
    {
        if (IsWatching)
        {
            timer.Run(Tells ? Configuration.EventPeriod : null);
        }
    }

    protected override void Consider(Reading<T> reading)
    {
    }

    protected override void OnBegin() => timer.Run(Configuration.EventPeriod);

    protected override void OnEnd() => timer.Stop();

    private void Tick()
    {
        if (!EndsUnwatched() && Seen is not null)
        {
            Send(Seen);
        }
    }
}
