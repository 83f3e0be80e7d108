namespace RxDevices;

/// <summary>One answer of an attribute at one instant: a value or a failure, with time and quality.</summary>
/// <remarks>Immutable, as long as nobody writes into the arrays it shows. Safe from any thread.</remarks>
public abstract class Reading
{
    private protected Reading(DateTimeOffset time, Quality quality, DevFailed? failure, bool hasSetPoint)
    {
        Time = time;
        Quality = quality;
        Failure = failure;
        HasSetPoint = hasSetPoint;
    }

    /// <summary>When it was taken, by the device's clock.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>How far it can be trusted.</summary>
    public Quality Quality { get; }

    /// <summary>Why there is no value, when the device said no.</summary>
    public DevFailed? Failure { get; }

    /// <summary>Whether it has a value: it did not fail, and its quality is not invalid.</summary>
    public bool HasValue => Failure is null && Quality != Quality.Invalid;

    /// <summary>Whether it shows a set point beside the value (attributes that are written).</summary>
    public bool HasSetPoint { get; }

    /// <summary>The value.</summary>
    /// <exception cref="DevFailedException">It has none.</exception>
    public object? Value => BoxedValue;

    /// <summary>What was written last, where <see cref="HasSetPoint"/>; else the type's default.</summary>
    public object? SetPoint => BoxedSetPoint;

    /// <summary>What kind of value it is.</summary>
    public abstract ValueKind Kind { get; }

    private protected abstract object? BoxedValue { get; }

    private protected abstract object? BoxedSetPoint { get; }

    /// <summary>This reading with its value as <typeparamref name="T"/>, converted where nothing of it is lost.</summary>
    /// <exception cref="DevFailedException">The value is of another type.</exception>
    public Reading<T> As<T>()
    {
        if (this is Reading<T> same)
        {
            return same;
        }

        try
        {
            var value = HasValue ? ValueTraits<T>.Convert(Value) : default!;
            return new(value, Time, Quality, Failure, HasSetPoint, HasSetPoint ? ValueTraits<T>.Convert(SetPoint) : default!);
        }
        catch (InvalidCastException exception)
        {
            throw new DevFailedException(
                Reasons.IncompatibleAttribute, $"The value is no {ValueKind.Of<T>()}: {exception.Message}", "Reading.As");
        }
    }

    /// <summary>A reading with a value.</summary>
    public static Reading<T> Of<T>(T value, DateTimeOffset time, Quality quality = Quality.Valid) =>
        new(value, time, quality, failure: null, hasSetPoint: false, setPoint: default!);

    /// <summary>A reading that says why there is no value.</summary>
    public static Reading<T> Failed<T>(DevFailed failure, DateTimeOffset time)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return new(default!, time, Quality.Invalid, failure, hasSetPoint: false, setPoint: default!);
    }
}
