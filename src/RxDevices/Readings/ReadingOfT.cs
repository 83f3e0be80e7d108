namespace RxDevices;

/// <summary>One answer of an attribute of type <typeparamref name="T"/> at one instant.</summary>
/// <typeparam name="T">A type a device can show: <c>double</c>, <c>string[]</c>, <c>int[,]</c>, an enum, ...</typeparam>
/// <remarks>Immutable, as long as nobody writes into the arrays it shows. Safe from any thread.</remarks>
public sealed class Reading<T> : Reading, IEquatable<Reading<T>>
{
    private readonly T value;
    private readonly T setPoint;

    internal Reading(T value, DateTimeOffset time, Quality quality, DevFailed? failure, bool hasSetPoint, T setPoint)
        : base(time, quality, failure, hasSetPoint)
    {
        this.value = value;
        this.setPoint = setPoint;
    }

    /// <summary>The value.</summary>
    /// <exception cref="DevFailedException">It has none.</exception>
    public new T Value => HasValue ? value : throw WhyNoValue().ToException();

    /// <summary>What was written last, where <see cref="Reading.HasSetPoint"/>; else the type's default.</summary>
    public new T SetPoint => setPoint;

    /// <summary>The value there is, also where it is not to be trusted; the type's default in a failure.</summary>
    internal T Shown => value;

    /// <inheritdoc/>
    public override ValueKind Kind => ValueTraits<T>.Kind;

    private protected override object? BoxedValue => Value;

    private protected override object? BoxedSetPoint => setPoint;

    /// <summary>The same reading with a set point beside the value.</summary>
    public Reading<T> With(T setPoint) => new(value, Time, Quality, Failure, hasSetPoint: true, setPoint);

    /// <summary>The same reading with another quality.</summary>
    public Reading<T> WithQuality(Quality quality) => new(value, Time, quality, Failure, HasSetPoint, setPoint);

    internal Reading<T> At(DateTimeOffset time) => new(value, time, Quality, Failure, HasSetPoint, setPoint);

    /// <summary>Equal times, qualities, failures, values and set points, element by element.</summary>
    public bool Equals(Reading<T>? other) =>
        other is not null
        && Time == other.Time
        && Quality == other.Quality
        && HasSetPoint == other.HasSetPoint
        && Equals(Failure, other.Failure)
        && ValueTraits<T>.AreEqual(value, other.value)
        && ValueTraits<T>.AreEqual(setPoint, other.setPoint);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Reading<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Time, Quality, Failure);

    /// <summary>Time, value or failure, and quality, for people.</summary>
    public override string ToString() =>
        $"{Time:O} {(HasValue ? value : WhyNoValue().Description)} {TangoText.Of(Quality)}";

    private DevFailed WhyNoValue() =>
        Failure ?? DevFailed.Because(Reasons.ValueNotSet, "The reading is invalid: it has no value", "Reading.Value");
}
