using System.Buffers.Binary;
using System.Text;

namespace RxDevices.Tapes;

/// <summary>Numbers and texts into bytes, the lowest byte first.</summary>
/// <remarks>One owner at a time.</remarks>
internal sealed class ByteOutput
{
    private byte[] bytes = new byte[4096];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Takes back what was written since.</summary>
    public void Truncate(int length) => Length = length;

    /// <summary>Room for so many bytes, to be filled in.</summary>
    public Span<byte> Take(int count)
    {
        if (bytes.Length - Length < count)
        {
            Array.Resize(ref bytes, (int)Math.Min(Array.MaxLength, Math.Max(2L * bytes.Length, (long)Length + count)));
        }

        var room = bytes.AsSpan(Length, count);
        Length += count;
        return room;
    }

    public void Byte(byte value) => Take(1)[0] = value;

    public void UInt32(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Take(4), value);

    public void Int64(long value) => BinaryPrimitives.WriteInt64LittleEndian(Take(8), value);

    /// <summary>Seven bits a byte, the lowest first; the top bit says that there are more.</summary>
    public void Count(ulong value)
    {
        for (; value > 0x7F; value >>= 7)
        {
            Byte((byte)(value | 0x80));
        }

        Byte((byte)value);
    }

    /// <summary>A number that may be negative: 0, -1, 1, -2, ... as counts 0, 1, 2, 3, ...</summary>
    public void Signed(long value) => Count((ulong)((value << 1) ^ (value >> 63)));

    /// <summary>The count of bytes, then the text in UTF-8.</summary>
    public void Text(string text)
    {
        var count = Encoding.UTF8.GetByteCount(text);
        Count((ulong)count);
        Encoding.UTF8.GetBytes(text, Take(count));
    }
}
