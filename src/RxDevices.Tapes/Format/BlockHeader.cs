using System.Buffers.Binary;

namespace RxDevices.Tapes;

/// <summary>The beginning of a block: how long it is, what it tells of which time, and how to know that it is whole.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="IsPacked">Whether its content is packed (zlib).</param>
/// <param name="StoredLength">The bytes of its content in the file.</param>
/// <param name="Length">The bytes of its content when unpacked.</param>
/// <param name="Records">How many records it has.</param>
/// <param name="First">The earliest time in it.</param>
/// <param name="Last">The latest time in it.</param>
/// <param name="Checksum">That of the stored bytes.</param>
internal readonly record struct BlockHeader(
    BlockKind Kind, bool IsPacked, int StoredLength, int Length, int Records, long First, long Last, uint Checksum)
{
    /// <summary>The bytes of a header.</summary>
    public const int Bytes = 44;

    /// <summary>What each block begins with: where a reader finds its way again after damage.</summary>
    public static ReadOnlySpan<byte> Marker => "TBLK"u8;

    public void Write(Span<byte> to)
    {
        Marker.CopyTo(to);
        to[4] = (byte)Kind;
        to[5] = IsPacked ? (byte)1 : (byte)0;
        to[6..8].Clear();
        BinaryPrimitives.WriteInt32LittleEndian(to[8..], StoredLength);
        BinaryPrimitives.WriteInt32LittleEndian(to[12..], Length);
        BinaryPrimitives.WriteInt32LittleEndian(to[16..], Records);
        BinaryPrimitives.WriteInt64LittleEndian(to[20..], First);
        BinaryPrimitives.WriteInt64LittleEndian(to[28..], Last);
        BinaryPrimitives.WriteUInt32LittleEndian(to[36..], Checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(to[40..], Tapes.Checksum.Of(to[..40]));
    }

    /// <summary>Reads a header; answers whether it is one.</summary>
    public static bool TryRead(ReadOnlySpan<byte> from, out BlockHeader header)
    {
        header = default;
        if (from.Length < Bytes || !from.StartsWith(Marker)
            || BinaryPrimitives.ReadUInt32LittleEndian(from[40..]) != Tapes.Checksum.Of(from[..40]))
        {
            return false;
        }

        header = new(
            (BlockKind)from[4],
            from[5] == 1,
            BinaryPrimitives.ReadInt32LittleEndian(from[8..]),
            BinaryPrimitives.ReadInt32LittleEndian(from[12..]),
            BinaryPrimitives.ReadInt32LittleEndian(from[16..]),
            BinaryPrimitives.ReadInt64LittleEndian(from[20..]),
            BinaryPrimitives.ReadInt64LittleEndian(from[28..]),
            BinaryPrimitives.ReadUInt32LittleEndian(from[36..]));
        return header is { StoredLength: >= 0 and <= TapeFormat.LongestBlock, Length: >= 0 and <= TapeFormat.LongestBlock, Records: >= 0 };
    }
}
