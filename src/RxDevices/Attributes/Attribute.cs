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
public class Attribute<T> : DeviceAttribute, IObservable<Reading<T>>
{
    private readonly ValueSource<T> source;
    private readonly Multicast<Reading<T>> readings;
    private IDisposable? following;
    private bool broken;
    private volatile Func<Reading<T>>? due;

    internal Attribute(Device device, AttributeDescription description, ValueSource<T> source)
        : base(device, description with { IsAsked = source.Ask is not null })
    {
        this.source = source;
        readings = new(device.Strand, exception => device.Report($"a subscriber of {Name}", exception), beforeFirst: Settle);
    }

    internal override IObservable<Reading> Readings => readings;

    /// <summary>The value shown last, for attributes that always have one.</summary>
    internal T Current => readings.Last!.Value;

    private protected Reading<T>? Last => readings.Last;

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

    /// <summary>One reading, with a refusal as a value: the current one, or what the source answers now.</summary>
    internal ValueTask<Reading<T>> Take(CancellationToken cancellation)
    {
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

    /// <summary>Begins to follow the source; again, when the stream ended in an error.</summary>
    internal override void Start()
    {
        if (following is null || broken)
        {
            broken = false;
            try
            {
                following = source.Computations?.Subscribe(Owe, Fail) ?? source.Readings?.Invoke(Stamp).Subscribe(Publish, Fail);
            }
            catch (Exception exception)
            {
                Fail(exception);
            }
        }
    }

    internal override void End()
    {
        following?.Dispose();
        readings.Complete();
    }

    /// <summary>Shows a value to all.</summary>
    internal void Show(T value) => Publish(Stamp(value));

    /// <summary>Shows a reading to all.</summary>
    private protected void Publish(Reading<T> reading) => readings.Push(Complete(Check(reading)));

    /// <summary>Shows a reading to those who come later.</summary>
    private protected void Replace(Reading<T> reading) => readings.Replace(reading);

    /// <summary>What an attribute with a set point adds to each reading.</summary>
    private protected virtual Reading<T> Complete(Reading<T> reading) => reading;

    private protected Reading<T> Stamp(T value) => Reading.Of(value, Owner.Clock.Now);

    // While nobody watches, the newest computation waits for a reader or a watcher; one that is overtaken is never run.
    private void Owe(Func<T> compute) => Owner.Strand.Run((Attribute: this, compute), static owed =>
    {
        var time = owed.Attribute.Owner.Clock.Now;
        owed.Attribute.due = () => owed.Attribute.Compute(owed.compute, time);
        if (owed.Attribute.readings.Observers > 0)
        {
            owed.Attribute.Settle();
        }
    });

    private void Settle()
    {
        if (due is { } compute)
        {
            due = null;
            Publish(compute());
        }
    }

    private Task<Reading<T>> ComputeOnce(CancellationToken cancellation)
    {
        Settle();
        return Task.FromResult(readings.Last!);
    }

    private Reading<T> Compute(Func<T> compute, DateTimeOffset time)
    {
        try
        {
            return Reading.Of(compute(), time);
        }
        catch (Exception exception)
        {
            return Reading.Failed<T>(FailureOf(exception), time);
        }
    }

    private async Task<Reading<T>> AskOnce(CancellationToken cancellation)
    {
        var reading = Complete(Check(await Answer(cancellation)));
        readings.Push(reading);
        return reading;
    }

    private async Task<Reading<T>> Answer(CancellationToken cancellation)
    {
        try
        {
            return Stamp(await source.Ask!(cancellation));
        }
        catch (Exception exception) when (exception is DevFailedException || Device.IsFault(exception, cancellation))
        {
            return Reading.Failed<T>(FailureOf(exception), Owner.Clock.Now);
        }
    }

    private void Fail(Exception exception)
    {
        broken = true;
        due = null;
        Publish(Reading.Failed<T>(FailureOf(exception), Owner.Clock.Now));
    }

    private DevFailed FailureOf(Exception exception) => exception switch
    {
        DevFailedException refusal => refusal.Failure,
        ValueNotSetException => NotSet(),
        _ => Owner.Break($"reading {Name}", exception),
    };

    private Reading<T> Check(Reading<T> reading)
    {
        // A plain element always fits: nothing is looked at, and nothing boxed, on the way of most readings.
        if (typeof(T).IsValueType || !reading.HasValue)
        {
            return reading;
        }

        var problem = Limits.WhyTooLarge(Description, ValueTraits<T>.Dimensions(reading.Value), reading.Value);
        return problem is null ? reading : Reading.Failed<T>(problem, reading.Time);
    }

    private DevFailed NotSet() => DevFailed.Because(
        Reasons.ValueNotSet, $"Read value for attribute {Name} has not been updated", "Device_3Impl::read_attributes_no_except");
}
