namespace RxDevices.Tango;

/// <summary>The form of values of type <typeparamref name="T"/>, made of <typeparamref name="TElement"/>s.</summary>
internal abstract class AttributeForm<T, TElement>() : AttributeForm(ValueKind.Of<T>())
{
    public sealed override Type Type => typeof(T);

    public sealed override AttributeDim DimensionsOf(Reading reading, bool ofSetPoint)
    {
        var typed = (Reading<T>)reading;
        return DimensionsOf(ofSetPoint ? typed.SetPoint : typed.Value);
    }

    public sealed override void Write(ref CdrWriter writer, Reading reading, bool withSetPoint)
    {
        var typed = (Reading<T>)reading;
        var (value, setPoint) = (typed.Value, withSetPoint ? typed.SetPoint : default);
        var elements = Elements(in value);
        if (!withSetPoint)
        {
            writer.WriteArray(elements);
            return;
        }

        var more = Elements(in setPoint!);
        writer.WriteULong((uint)(elements.Length + more.Length));
        writer.WriteFixedArray(elements);
        writer.WriteFixedArray(more);
    }

    public sealed override AttributeDim Write(ref CdrWriter writer, object value)
    {
        var typed = (T)value;
        writer.WriteArray(Elements(in typed));
        return DimensionsOf(typed);
    }

    public sealed override Reading Read(ref CdrReader reader, in ReadingHead head)
    {
        var count = reader.ReadCount(Element<TElement>.Shared.MinimumSize);
        var (own, set) = (CountIn(head.Dimensions), CountIn(head.SetPointDimensions));
        if (own > count)
        {
            reader.Fail("a value has fewer elements than its dimensions say");
            return Nothing(head);
        }

        // What can only be written is sent once, although its dimensions are sent twice.
        var hasSetPoint = head.SetPointDimensions.DimX > 0;
        var isOnce = hasSetPoint && own == count && own == set;
        if (hasSetPoint && !isOnce && set > count - own)
        {
            reader.Fail("a set point has fewer elements than its dimensions say");
            return Nothing(head);
        }

        var value = Read(ref reader, head.Dimensions.DimX, head.Dimensions.DimY);
        var setPoint = !hasSetPoint ? default!
            : isOnce ? value
            : Read(ref reader, head.SetPointDimensions.DimX, head.SetPointDimensions.DimY);
        return new Reading<T>(value, head.Time, head.Quality, head.Failure, hasSetPoint, setPoint);
    }

    public sealed override object? Read(ref CdrReader reader, AttributeDim dimensions)
    {
        var count = reader.ReadCount(Element<TElement>.Shared.MinimumSize);
        return CountIn(dimensions) > count ? null : Read(ref reader, dimensions.DimX, dimensions.DimY);
    }

    public sealed override Reading Nothing(in ReadingHead head) =>
        new Reading<T>(default!, head.Time, Quality.Invalid, head.Failure, hasSetPoint: false, setPoint: default!);

    public sealed override object Convert(object? value) => ValueTraits<T>.Convert(value)!;

    public sealed override void Skip(ref CdrReader reader) =>
        Element<TElement>.Shared.Skip(ref reader, reader.ReadCount(Element<TElement>.Shared.MinimumSize));

    /// <summary>The elements of a value, row by row, where they lie.</summary>
    protected abstract ReadOnlySpan<TElement> Elements(in T value);

    /// <summary>How many elements a value of these dimensions has; more than any message when they are senseless.</summary>
    protected abstract long CountIn(AttributeDim dimensions);

    /// <summary>Reads a value whose elements are there.</summary>
    protected abstract T Read(ref CdrReader reader, int x, int y);

    private static AttributeDim DimensionsOf(T value)
    {
        var (x, y) = ValueTraits<T>.Dimensions(value);
        return value is Array { Length: 0 } ? default : new(x, y);
    }
}
