namespace RxDevices.Tango;

/// <summary>One element.</summary>
internal sealed class ScalarForm<T> : AttributeForm<T, T>
{
    protected override ReadOnlySpan<T> Elements(in T value) => new(in value);

    // The dimensions of a scalar are (1, 0), whatever is said of them.
    protected override long CountIn(AttributeDim dimensions) => 1;

    protected override T Read(ref CdrReader reader, int x, int y) => reader.ReadElement<T>();
}
