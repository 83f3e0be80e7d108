using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RxDevices.Tapes;

/// <summary>Numbers as they are in memory, the lowest byte first.</summary>
internal sealed class NumberCodec<T> : ElementCodec<T>
    where T : unmanaged
{
    public override int LeastBytes => Unsafe.SizeOf<T>();

    public override void Write(ByteOutput output, T value) => WriteAll(output, new ReadOnlySpan<T>(in value));

    public override T Read(ByteInput input)
    {
        var value = default(T);
        ReadAll(input, new Span<T>(ref value));
        return value;
    }

    public override void WriteAll(ByteOutput output, ReadOnlySpan<T> elements)
    {
        var room = output.Take(checked(elements.Length * Unsafe.SizeOf<T>()));
        MemoryMarshal.AsBytes(elements).CopyTo(room);
        TurnOnOtherMachines(room);
    }

    public override void ReadAll(ByteInput input, Span<T> elements)
    {
        var bytes = MemoryMarshal.AsBytes(elements);
        input.Take(bytes.Length).CopyTo(bytes);
        TurnOnOtherMachines(bytes);
    }

    private static void TurnOnOtherMachines(Span<byte> bytes)
    {
        if (!BitConverter.IsLittleEndian)
        {
            for (var start = 0; start < bytes.Length; start += Unsafe.SizeOf<T>())
            {
                bytes.Slice(start, Unsafe.SizeOf<T>()).Reverse();
            }
        }
    }
}
