using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace RxDevices.Tango;

/// <summary>Turns whole arrays of numbers round, between little and big endian.</summary>
internal static class ByteOrder
{
    /// <summary>Turns each number of that size; source and destination may be the same.</summary>
    public static void Reverse(ReadOnlySpan<byte> source, Span<byte> destination, int size)
    {
        switch (size)
        {
            case 2:
                BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<byte, ushort>(source), MemoryMarshal.Cast<byte, ushort>(destination));
                break;
            case 4:
                BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<byte, uint>(source), MemoryMarshal.Cast<byte, uint>(destination));
                break;
            case 8:
                BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<byte, ulong>(source), MemoryMarshal.Cast<byte, ulong>(destination));
                break;
            default:
                source.CopyTo(destination);
                break;
        }
    }
}
