using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RxDevices.Tango;

/// <summary>Rows of elements, one after the other in memory as on the wire.</summary>
internal sealed class ImageForm<T> : AttributeForm<T[,], T>
{
    protected override ReadOnlySpan<T> Elements(in T[,] value) => Span(value);

    // An image nobody wrote yet has the set point of a scalar: (1, 0), one element. So no rows are one row.
    protected override long CountIn(AttributeDim dimensions) =>
        dimensions.DimX < 0 || dimensions.DimY < 0 ? long.MaxValue : (long)dimensions.DimX * Math.Max(dimensions.DimY, 1);

    protected override T[,] Read(ref CdrReader reader, int x, int y)
    {
        // Rows of nothing may be claimed by the thousand million.
        if (x == 0)
        {
            return new T[0, 0];
        }

        var image = new T[Math.Max(y, 1), x];
        Element<T>.Shared.Read(ref reader, Span(image));
        return image;
    }

    private static Span<T> Span(T[,] image) => image.Length == 0
        ? []
        : MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(image)), image.Length);
}
