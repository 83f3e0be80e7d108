using System.Reactive.Concurrency;
using System.Reactive.Linq;
using System.Reactive.Subjects;

namespace RxDevices.Tests.Original;

/// <summary>An attribute of one type: what the original pushes comes of a stream here, all else is asked at each read.</summary>
internal sealed class ReplayedAttribute<T> : ReplayedAttribute
{
    private readonly ReplayedDevice device;
    private readonly GivenAttribute given;
    private readonly ISubject<Reading<T>> stream = new ReplaySubject<Reading<T>>(1);
    private readonly Queue<Delivery> deliveries = new();
    private RecordedError? writeError;

    public ReplayedAttribute(ReplayedDevice device, GivenAttribute given)
    {
        (this.device, this.given) = (device, given);
        deliveries.Enqueue(new() { Value = given.Value });
        Set(new() { Value = given.Value });
        Attribute = given.Access switch
        {
            AccessMode.Write => device.Declare(given, Initial(), Refuse),
            AccessMode.ReadWrite when given.IsPushed => device.Declare(given, Initial(), stream.Select(reading => reading.Value), Refuse),
            AccessMode.ReadWrite => device.Declare(given, Initial(), async cancellation => (await Answer(cancellation)).Value, Refuse),
            _ when given.IsPushed => device.Declare(given, stream),
            _ => device.Declare(given, Answer),
        };
    }

    public override Attribute<T> Attribute { get; }

    public override void Set(Delivery delivery)
    {
        writeError = delivery.WriteError;
        Queue([delivery]);
        Push(delivery);
        if (Attribute is Setting<T>)
        {
            // No readback has a quality of its own: the device declares it.
            device.Declare(Attribute, delivery.Quality ?? Quality.Valid);
        }
    }

    public override void Queue(IEnumerable<Delivery> deliveries)
    {
        this.deliveries.Clear();
        foreach (var delivery in deliveries)
        {
            this.deliveries.Enqueue(delivery);
        }
    }

    public override void Push(Delivery delivery)
    {
        if (given.IsPushed)
        {
            stream.OnNext(delivery.Error is { } error ? Reading.Failed<T>(error.Failure, device.Clock.Now) : ReadingOf(delivery));
        }
    }

    public override void Tell(Delivery delivery) => device.Tell(Attribute, ReadingOf(delivery).Value);

    private async Task<Reading<T>> Answer(CancellationToken cancellation)
    {
        Reads++;
        var delivery = deliveries.Count > 1 ? deliveries.Dequeue() : deliveries.Peek();
        if (delivery.Delay > 0)
        {
            Set(delivery with { Delay = 0 });
            await device.Clock.Sleep(TimeSpan.FromMilliseconds(delivery.Delay), cancellation);
        }

        return delivery.Error is { } error ? throw error.Failure.ToException()
            : delivery is { Nothing: true, Quality: null } ? throw new ValueNotSetException()
            : ReadingOf(delivery);
    }

    private Reading<T> ReadingOf(Delivery delivery) => Reading.Of(
        delivery.Value is { } json ? RecordedForm.Value<T>(json) : Zero(), device.Clock.Now, delivery.Quality ?? Quality.Valid);

    private void Refuse(T value)
    {
        if (writeError is { } error)
        {
            throw error.Failure.ToException();
        }
    }

    private static T Zero() => typeof(T).IsArray
        ? (T)(object)Array.CreateInstance(ValueTraits<T>.Element, new int[typeof(T).GetArrayRank()])
        : typeof(T) == typeof(string) ? (T)(object)"" : typeof(T) == typeof(Encoded) ? (T)(object)new Encoded("", []) : default!;

    // What the original shows before the first write.
    private static T Initial() => ValueTraits<T>.Kind switch
    {
        { Format: DataFormat.Spectrum } => (T)(object)Array.CreateInstance(ValueTraits<T>.Element, 1),
        { Type: DataType.String } => (T)(object)"Not initialised",
        { Type: DataType.State } => (T)(object)DevState.Unknown,
        { Type: DataType.Boolean } => (T)(object)true,
        _ => Zero(),
    };
}
