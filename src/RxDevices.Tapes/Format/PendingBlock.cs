namespace RxDevices.Tapes;

/// <summary>A block that is yet to be written.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Content">Its content, not packed.</param>
/// <param name="Records">How many records it has.</param>
/// <param name="First">The earliest time in it.</param>
/// <param name="Last">The latest time in it.</param>
internal sealed record PendingBlock(BlockKind Kind, byte[] Content, int Records, long First, long Last)
{
    /// <summary>Whether all up to here is to be safe when it is written.</summary>
    public bool IsLastOfSecond { get; init; }

    /// <summary>Header and content as they stand in the file.</summary>
    public (byte[] Header, byte[] Content) ToBytes()
    {
        var packed = Packing.Pack(Content);
        var stored = packed ?? Content;
        var header = new byte[BlockHeader.Bytes];
        new BlockHeader(Kind, packed is not null, stored.Length, Content.Length, Records, First, Last, Checksum.Of(stored)).Write(header);
        return (header, stored);
    }
}
