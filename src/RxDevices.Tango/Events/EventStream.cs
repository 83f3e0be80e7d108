using System.Reactive.Concurrency;
using System.Reactive.Disposables;

namespace RxDevices.Tango;

/// <summary>
/// The events of one type of one attribute, or device, on their way to all subscribers: watched once, encoded once. It watches while
/// somebody has subscribed to the topic, and for ten minutes after the last client asked for it or confirmed that it still wants it.
/// </summary>
/// <remarks>Safe from any thread. What it publishes it publishes on the device's strand.</remarks>
internal sealed class EventStream : IDisposable
{
    private readonly Lock gate = new();
    private readonly EventType type;
    private readonly ZmtpTopic topic;
    private readonly EventEncoder encoder;
    private readonly IScheduler clock;
    private readonly SerialDisposable expiry = new();
    private AttributeDescription? attribute;
    private IDisposable? watching;
    private DevFailed? refusal;
    private DateTimeOffset confirmedUntil;
    private uint counter;
    private bool isDisposed;

    public EventStream(EventType type, ZmtpTopic topic, IScheduler clock)
    {
        (this.type, this.topic, this.clock) = (type, topic, clock);
        encoder = new(topic.Name);
        topic.Changed = Review;
    }

    /// <summary>How long a client's word lasts that it wants the events.</summary>
    public static TimeSpan Confirmation { get; } = TimeSpan.FromSeconds(600);

    /// <summary>Whether the device is being watched.</summary>
    public bool IsWatching => watching is not null;

    /// <summary>A client wants the events, or still does.</summary>
    /// <param name="device">Who tells them.</param>
    /// <param name="description">The attribute, unless they are the device's own.</param>
    /// <exception cref="DevFailedException">There are no such events.</exception>
    public void Confirm(IDevicePort device, AttributeDescription? description)
    {
        lock (gate)
        {
            if (isDisposed)
            {
                throw EventReasons.Ended.ToException();
            }

            attribute = description;
            confirmedUntil = clock.Now + Confirmation;
            expiry.Disposable = clock.Schedule(Confirmation, Review);
            if (watching is not null)
            {
                return;
            }

            refusal = null;
            Watch(device);
            if (refusal is { } failure)
            {
                throw failure.ToException();
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            isDisposed = true;
            Stop();
        }
    }

    private void Stop()
    {
        watching?.Dispose();
        watching = null;
        expiry.Disposable = null;
    }

    private void Review()
    {
        lock (gate)
        {
            if (topic.Subscribers == 0 && clock.Now >= confirmedUntil)
            {
                Stop();
            }
        }
    }

    private void Watch(IDevicePort device)
    {
        var name = attribute?.Name ?? "";
        var watch = new CompositeDisposable();
        watching = watch;
        switch (type)
        {
            case EventType.Configuration:
                Watch(watch, device.Configurations(name), AttributeConfigs.Of, AttributeConfig5.Write);
                break;
            case EventType.DataReady:
                var code = AttributeTypes.CodeOf(attribute!.Kind.Type);
                Watch(watch, device.DataReady(name), ready => new AttDataReady(ready.Attribute, code, ready.Counter), AttDataReady.Write);
                break;
            case EventType.Interface:
                Watch(watch, device.Interfaces(), DeviceInterfaces.Of, DevIntrChange.Write);
                break;
            default:
                // The labels of an enumeration may become others.
                if (attribute!.Kind.Type == DataType.Enum)
                {
                    watch.Add(device.Configurations(name).Subscribe(now => attribute = now, static _ => { }));
                }

                Watch(
                    watch,
                    device.Events(name, EventTypes.KindOf(type)!.Value),
                    reading => AttributeReading.Of(attribute!, reading),
                    AttributeReading.Write);
                break;
        }
    }

    private void Watch<TSource, T>(CompositeDisposable watch, IObservable<TSource> source, Func<TSource, T> convert, WireWrite<T> write) =>
        watch.Add(source.Subscribe(value => Publish(value, convert, write), fault => End(watch, fault), () => End(watch, null)));

    private void Publish<TSource, T>(TSource value, Func<TSource, T> convert, WireWrite<T> write)
    {
        if (value is Reading { Failure: { } failure })
        {
            Publish(failure);
            return;
        }

        counter++;
        if (topic.Subscribers == 0)
        {
            return;
        }

        try
        {
            topic.Publish(encoder.Encode(convert(value), write, counter));
        }
        catch (Exception exception) when (exception is InvalidCastException or OverflowException or NotSupportedException)
        {
            topic.Publish(encoder.Encode(DevFailed.Because(Reasons.DeviceBroke, exception.Message, "EventStream.Publish"), counter));
        }
    }

    private void Publish(DevFailed failure)
    {
        counter++;
        if (topic.Subscribers > 0)
        {
            topic.Publish(encoder.Encode(failure, counter));
        }
    }

    // At once: a refusal, which the client is told in answer. Later: the subscribers are told, and the next client begins anew.
    private void End(CompositeDisposable watch, Exception? fault)
    {
        var failure = fault switch
        {
            null => DevFailed.Because(Reasons.DeviceNotFound, "The device is not there any more", "EventStream.End"),
            DevFailedException refused => refused.Failure,
            _ => DevFailed.Because(Reasons.DeviceBroke, fault.Message, "EventStream.End"),
        };
        lock (gate)
        {
            if (watching != watch)
            {
                return;
            }

            watching = null;
            refusal = failure;
        }

        watch.Dispose();
        Publish(failure);
    }
}
