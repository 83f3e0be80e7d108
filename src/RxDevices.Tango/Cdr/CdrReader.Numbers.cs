using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RxDevices.Tango;

internal ref partial struct CdrReader
{
    public byte ReadOctet() => Read<byte>();

    /// <summary>0 is false; whoever sends another number than 1 means true.</summary>
    public bool ReadBoolean() => Read<byte>() != 0;

    public short ReadShort() => Read<short>();

    public ushort ReadUShort() => Read<ushort>();

    public int ReadLong() => Read<int>();

    public uint ReadULong() => Read<uint>();

    public long ReadLong64() => Read<long>();

    public ulong ReadULong64() => Read<ulong>();

    public float ReadFloat() => Read<float>();

    public double ReadDouble() => Read<double>();

    /// <summary>The position of an enumeration's member; 0 when it has fewer than that.</summary>
    public int ReadEnum(int members)
    {
        var position = ReadULong();
        if (position < (uint)members)
        {
            return (int)position;
        }

        Fail("an enumeration has no such member");
        return 0;
    }

    /// <summary>Numbers one after the other, in one copy, turned round afterwards where the byte order differs.</summary>
    public void ReadInto<T>(scoped Span<T> numbers)
        where T : unmanaged
    {
        // Nothing is aligned for no elements.
        if (numbers.IsEmpty)
        {
            return;
        }

        var bytes = MemoryMarshal.AsBytes(numbers);
        if (!Claim(Unsafe.SizeOf<T>(), bytes.Length))
        {
            bytes.Clear();
            return;
        }

        Copy(bytes);
        if (IsSwapped)
        {
            ByteOrder.Reverse(bytes, bytes, Unsafe.SizeOf<T>());
        }
    }

    /// <summary>Passes over numbers.</summary>
    public void SkipNumbers(int size, int alignment, int count)
    {
        if (count > 0 && Claim(alignment, (long)size * count))
        {
            at += size * count;
        }
    }

    private T Read<T>()
        where T : unmanaged
    {
        if (!Claim(Unsafe.SizeOf<T>(), Unsafe.SizeOf<T>()))
        {
            return default;
        }

        T number = default;
        var bytes = MemoryMarshal.AsBytes(new Span<T>(ref number));
        Copy(bytes);
        if (IsSwapped)
        {
            bytes.Reverse();
        }

        return number;
    }
}
