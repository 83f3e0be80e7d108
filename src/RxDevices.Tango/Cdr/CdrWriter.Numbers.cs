using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RxDevices.Tango;

internal ref partial struct CdrWriter
{
    public void WriteOctet(byte number) => Write(number);

    public void WriteBoolean(bool flag) => Write(flag ? (byte)1 : (byte)0);

    public void WriteShort(short number) => Write(number);

    public void WriteUShort(ushort number) => Write(number);

    public void WriteLong(int number) => Write(number);

    public void WriteULong(uint number) => Write(number);

    public void WriteLong64(long number) => Write(number);

    public void WriteULong64(ulong number) => Write(number);

    public void WriteFloat(float number) => Write(number);

    public void WriteDouble(double number) => Write(number);

    /// <summary>The position of an enumeration's member.</summary>
    public void WriteEnum(int position) => Write(position);

    /// <summary>Numbers one after the other, in one copy, turned round on the way where the byte order differs.</summary>
    public void WriteNumbers<T>(scoped ReadOnlySpan<T> numbers)
        where T : unmanaged
    {
        // Nothing is aligned for no elements.
        if (numbers.IsEmpty)
        {
            return;
        }

        Align(Unsafe.SizeOf<T>());
        var source = MemoryMarshal.AsBytes(numbers);
        var destination = Claim(source.Length);
        if (isMeasuring)
        {
            return;
        }

        if (IsSwapped)
        {
            ByteOrder.Reverse(source, destination, Unsafe.SizeOf<T>());
        }
        else
        {
            source.CopyTo(destination);
        }
    }

    private void Write<T>(T number)
        where T : unmanaged
    {
        Align(Unsafe.SizeOf<T>());
        var destination = Claim(Unsafe.SizeOf<T>());
        if (isMeasuring)
        {
            return;
        }

        MemoryMarshal.Write(destination, number);
        if (IsSwapped)
        {
            destination.Reverse();
        }
    }
}
