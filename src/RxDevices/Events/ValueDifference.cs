namespace RxDevices;

/// <summary>Whether two values of an attribute are far enough apart for an event.</summary>
internal abstract class ValueDifference<T>
{
    public static ValueDifference<T> Instance { get; } =
        ValueTraits<T>.Kind.Type.Accept(new Maker()) ?? new AnyDifference<T>();

    /// <summary>Whether the new value is an event beside the one sent last.</summary>
    public abstract bool IsFar(T sent, T value, EventCriteria criteria);

    private sealed class Maker : INumberVisitor<ValueDifference<T>>
    {
        public ValueDifference<T> Visit<TElement>()
            where TElement : unmanaged, System.Numerics.INumber<TElement> => new NumberDifference<T, TElement>();
    }
}
