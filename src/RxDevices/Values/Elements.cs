using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RxDevices;

/// <summary>The elements of a value, without copying or boxing them.</summary>
/// <typeparam name="T">The type of the value: <typeparamref name="TElement"/>, a row or rows of it.</typeparam>
/// <typeparam name="TElement">The type of one element.</typeparam>
internal static class Elements<T, TElement>
    where TElement : unmanaged
{
    /// <summary>One element for a scalar, all of a spectrum, an image row by row.</summary>
    public static ReadOnlySpan<TElement> Of(ref T value)
    {
        if (typeof(T) == typeof(TElement))
        {
            return new(in Unsafe.As<T, TElement>(ref value));
        }

        var array = (Array)(object)value!;
        return MemoryMarshal.CreateReadOnlySpan(
            ref Unsafe.As<byte, TElement>(ref MemoryMarshal.GetArrayDataReference(array)), array.Length);
    }
}
