using System.Buffers.Binary;
using System.Text;

namespace RxDevices.Tapes;

/// <summary>Numbers and texts from bytes; says so when there are too few, or they are nothing that was ever written.</summary>
/// <remarks>One owner at a time.</remarks>
internal sealed class ByteInput(ReadOnlyMemory<byte> bytes)
{
    private int position;

    public bool IsAtEnd => position == bytes.Length;

    public ReadOnlySpan<byte> Take(int count)
    {
        Require(count);
        position += count;
        return bytes.Span.Slice(position - count, count);
    }

    public ByteInput TakeInput(int count)
    {
        Take(count);
        return new(bytes.Slice(position - count, count));
    }

    public byte Byte() => Take(1)[0];

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Take(8));

    public ulong Count()
    {
        var value = 0UL;
        for (var shift = 0; shift < 70; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next <= 0x7F)
            {
                return value;
            }
        }

        throw new TapeDamageException("a count is longer than 10 bytes");
    }

    /// <summary>So many bytes must be there still.</summary>
    public void Require(long count)
    {
        if (count > bytes.Length - position)
        {
            throw new TapeDamageException($"{count} bytes are claimed where {bytes.Length - position} are left");
        }
    }

    /// <summary>A count of things that take so many bytes each at least, so that no more are claimed than there are.</summary>
    public int CountOf(int leastBytes)
    {
        var count = Count();
        return count <= (ulong)((bytes.Length - position) / Math.Max(1, leastBytes))
            ? (int)count
            : throw new TapeDamageException($"{count} elements are claimed where {bytes.Length - position} bytes are left");
    }

    /// <summary>A count of columns or rows.</summary>
    public int Length()
    {
        var count = Count();
        return count <= int.MaxValue ? (int)count : throw new TapeDamageException($"{count} columns or rows are claimed");
    }

    public long Signed()
    {
        var count = Count();
        return (long)(count >> 1) ^ -(long)(count & 1);
    }

    public string Text() => Encoding.UTF8.GetString(Take(CountOf(1)));
}
