using System.Reactive.Disposables;

namespace RxDevices;

/// <summary>
/// One kind of event of one attribute, to many subscribers. It watches the attribute's readings only while it has subscribers, and decides
/// once for all of them.
/// </summary>
/// <remarks>
/// A newcomer first gets the reading decided on last, then each event that follows: nothing is lost between the two and nothing comes
/// twice, because both happen on the strand.
/// </remarks>
internal abstract class EventSource<T> : IObservable<Reading<T>>
{
    private readonly Attribute<T> attribute;
    private readonly Multicast<Reading<T>> events;
    private IDisposable? watching;

    protected EventSource(Attribute<T> attribute, string kind)
    {
        this.attribute = attribute;
        events = attribute.Owner.NewMulticast<Reading<T>>($"{attribute.Name}, {kind}", beforeFirst: Begin);
    }

    /// <summary>The attribute's configuration now.</summary>
    protected AttributeConfiguration Configuration => attribute.Description.Configuration;

    /// <summary>The reading that was decided on last.</summary>
    protected Reading<T>? Seen { get; private set; }

    /// <summary>The reading sent last.</summary>
    protected Reading<T>? Sent { get; private set; }

    /// <summary>When it was sent.</summary>
    protected DateTimeOffset SentAt { get; private set; }

    /// <summary>Whether events come of readings, so that somebody must ask for these.</summary>
    protected virtual bool NeedsReadings => true;

    /// <summary>Whether there are events now: not where only reading the attribute tells its value and it is not polled.</summary>
    protected bool Tells => !NeedsReadings || !attribute.IsAsked || attribute.IsPolled;

    /// <summary>Whether there are subscribers, as far as is known.</summary>
    protected bool IsWatching => watching is not null;

    protected Device Device => attribute.Owner;

    public IDisposable Subscribe(IObserver<Reading<T>> observer)
    {
        if (Tells)
        {
            return events.Subscribe(observer);
        }

        observer.OnError(new DevFailedException(
            Reasons.PollingNotStarted,
            $"The polling (necessary to send events) for the attribute {attribute.Name} is not started",
            "DServer::event_subscription"));
        return Disposable.Empty;
    }

    public void Complete()
    {
        End();
        events.Complete();
    }

    /// <summary>On the strand: the configuration is another one.</summary>
    public virtual void Reconfigure()
    {
    }

    /// <summary>On the strand: tells all subscribers.</summary>
    public void Send(Reading<T> reading)
    {
        (Sent, SentAt) = (reading, Device.Clock.Now);
        events.Push(reading);
    }

    /// <summary>On the strand: tells those who are here why no more events come, as an event.</summary>
    public void Refuse(Reading<T> refusal)
    {
        if (NeedsReadings && IsWatching)
        {
            Seen = refusal;
            Send(refusal);
        }
    }

    /// <summary>On the strand: the attribute has a reading.</summary>
    protected abstract void Consider(Reading<T> reading);

    /// <summary>On the strand: the first subscriber comes.</summary>
    protected virtual void OnBegin()
    {
    }

    /// <summary>On the strand: the last subscriber is gone, or the device.</summary>
    protected virtual void OnEnd()
    {
    }

    /// <summary>Ends the watch when nobody is left; whether it did.</summary>
    protected bool EndsUnwatched()
    {
        if (events.Observers > 0)
        {
            return false;
        }

        End();
        return true;
    }

    // The newcomer is not among the observers yet: what is sent here, it gets as its first.
    private void Begin()
    {
        if (watching is null)
        {
            (Seen, Sent) = (null, null);
            var isFirst = true;
            watching = attribute.Subscribe(reading =>
            {
                if (Tells && (isFirst || !EndsUnwatched()))
                {
                    Seen = reading;
                    Consider(reading);
                }
            });
            isFirst = false;
            OnBegin();
        }

        if (Seen is not null)
        {
            events.Replace(Seen);
        }
    }

    private void End()
    {
        watching?.Dispose();
        watching = null;
        OnEnd();
    }
}
