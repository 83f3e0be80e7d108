namespace RxDevices.Tapes;

/// <summary>Elements of values in bytes.</summary>
internal abstract class ElementCodec<T> : ValueCodec<T>
{
    /// <summary>The least bytes an element takes.</summary>
    public abstract int LeastBytes { get; }

    public virtual void WriteAll(ByteOutput output, ReadOnlySpan<T> elements)
    {
        foreach (var element in elements)
        {
            Write(output, element);
        }
    }

    public virtual void ReadAll(ByteInput input, Span<T> elements)
    {
        foreach (ref var element in elements)
        {
            element = Read(input);
        }
    }
}
