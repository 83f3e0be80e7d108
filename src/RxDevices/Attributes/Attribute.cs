using System.Reactive.Concurrency;
using System.Reactive.Linq;

namespace RxDevices;

/// <summary>
/// A quantity of a device: a stream of readings, and a value that can be read. The multicast point: the device subscribes to the
/// attribute's source once, everybody else to the attribute.
/// </summary>
/// <typeparam name="T">A type a device can show: <c>double</c>, <c>string[]</c>, <c>int[,]</c>, an enum, ...</typeparam>
/// <remarks>
/// As an observable: Hot. Replays the last. Never fails. Completes with the device. On the device's strand.
/// Safe from any thread. Source of the words: Tango Controls, "Attribute".
/// </remarks>
public partial class Attribute<T> : DeviceAttribute, IObservable<Reading<T>>
{
    private readonly Multicast<Reading<T>> readings;
    private EventSources<T>? events;

    internal Attribute(Device device, AttributeDescription description, ValueSource<T> source)
        : base(device, description with { IsAsked = source.Ask is not null })
    {
        this.source = source;
        following = new(Fail);
        readings = device.NewMulticast<Reading<T>>(Name, beforeFirst: Settle);
        judge = new(description.Configuration);
    }

    internal override IObservable<Reading> Readings => readings;

    /// <summary>The value shown last, for attributes that always have one.</summary>
    internal T Current => readings.Last!.Value;

    /// <summary>Watches the readings: the last one first, then each that follows.</summary>
    public IDisposable Subscribe(IObserver<Reading<T>> observer) => readings.Subscribe(observer);

    /// <summary>Cold. One reading, then completes. Fails with <see cref="DevFailedException"/>. Delivered off the strand.</summary>
    public IObservable<Reading<T>> Read() => Observable.FromAsync(
        async cancellation =>
        {
            var reading = await Take(cancellation);
            return reading.Failure is { } failure ? throw failure.ToException() : reading;
        },
        ImmediateScheduler.Instance);

    /// <summary>Hot. Replays the last. Never fails. Completes with the device. On the device's strand.
    /// The values alone: readings without one are left out.</summary>
    public IObservable<T> Values() => readings.Where(reading => reading.HasValue).Select(reading => reading.Value);

    /// <summary>Hot. Replays the current reading. Completes with the device. On the device's strand. Fails at once with
    /// <see cref="DevFailedException"/> where only reading the attribute tells its value, unless it is polled
    /// (<see cref="Reasons.PollingNotStarted"/>). The readings that pass a criterion.</summary>
    public IObservable<Reading<T>> Events(EventKind kind)
    {
        var source = LazyInitializer.EnsureInitialized(ref events, () => new(this)).Of(kind);
        if (HasEnded)
        {
            // Asked for too late to be ended with the others.
            Owner.Strand.Run(source, static source => source.Complete());
        }

        return source;
    }

    /// <summary>One reading, with a refusal as a value: the current one, or what the source answers now.</summary>
    internal ValueTask<Reading<T>> Take(CancellationToken cancellation)
    {
        if (WhyRemoved is { } removed)
        {
            return new(Complete(Reading.Failed<T>(removed, Owner.Clock.Now)));
        }

        if (!Owner.IsIn(Description.Configuration.ReadableIn))
        {
            return new(Complete(Reading.Failed<T>(NotReadable(), Owner.Clock.Now)));
        }

        if (source.Ask is not null)
        {
            return DeviceCall<Reading<T>>.Begin(Owner, AskOnce, cancellation);
        }

        if (due is not null)
        {
            return DeviceCall<Reading<T>>.Begin(Owner, ComputeOnce, cancellation);
        }

        var failure = Owner.Lifetime.IsCancellationRequested ? Owner.WhyGone() : readings.Last is null ? NotSet() : null;
        return new(failure is null ? readings.Last! : Complete(Reading.Failed<T>(failure, Owner.Clock.Now)));
    }

    internal override ValueTask<Reading> ReadAny(CancellationToken cancellation)
    {
        var reading = Take(cancellation);
        return reading.IsCompletedSuccessfully ? new(reading.Result) : Widen(reading);

        static async ValueTask<Reading> Widen(ValueTask<Reading<T>> reading) => await reading.ConfigureAwait(false);
    }

    internal override void End()
    {
        HasEnded = true;
        following.End();
        comparison?.Dispose();
        polling?.End();
        polling = null;
        readings.Complete();
        events?.Complete();
        base.End();
    }

    /// <summary>Tells those who subscribed to user events.</summary>
    internal void Tell(T value, Quality quality) => Owner.Strand.Run(
        (Attribute: this, Reading: Reading.Of(value, Owner.Clock.Now, quality)),
        static user => user.Attribute.events?.Of(EventKind.User).Send(user.Attribute.Complete(user.Reading)));

    internal override IObservable<Reading> EventsOfAnyType(EventKind kind) => Events(kind);

    private protected override AttributeConfiguration Validate(AttributeDescription description, AttributeConfiguration configuration) =>
        ConfigurationCheck.Validate(description, ValueTraits<T>.Element, configuration);
}
