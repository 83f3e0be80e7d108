namespace RxDevices.Tango;

/// <summary>A row of elements.</summary>
internal sealed class SpectrumForm<T> : AttributeForm<T[], T>
{
    protected override ReadOnlySpan<T> Elements(in T[] value) => value;

    protected override long CountIn(AttributeDim dimensions) => dimensions.DimX < 0 ? long.MaxValue : dimensions.DimX;

    protected override T[] Read(ref CdrReader reader, int x, int y) => reader.ReadFixedArray<T>(x);
}
