namespace RxDevices.Tapes;

/// <summary>Finds the blocks of a tape by their headers, and its way again where something is damaged.</summary>
internal sealed class TapeScan(TapeFile file)
{
    private const int SearchLength = 1 << 20;

    private readonly List<TapeBlock> blocks = [];
    private readonly List<string> notices = [];
    private long damagedFrom = -1;

    /// <summary>The blocks in their order.</summary>
    public IReadOnlyList<TapeBlock> Blocks => blocks;

    /// <summary>What is not there any more.</summary>
    public IReadOnlyList<string> Notices => notices;

    /// <summary>Where the last whole block ends.</summary>
    public long End { get; private set; } = TapeFormat.HeaderLength;

    /// <summary>Looks through the file as it is now.</summary>
    public void Run()
    {
        var length = file.Length;
        var header = new byte[BlockHeader.Bytes];
        for (var position = (long)TapeFormat.HeaderLength; position < length;)
        {
            if (!BlockHeader.TryRead(file.Read(position, header), out var found))
            {
                damagedFrom = damagedFrom < 0 ? position : damagedFrom;
                position = NextMarker(position + 1, length);
                continue;
            }

            var start = position + BlockHeader.Bytes;
            if (start + found.StoredLength > length)
            {
                damagedFrom = damagedFrom < 0 ? position : damagedFrom;
                break;
            }

            TellDamage(position, found.First);
            blocks.Add(new(start, found));
            position = End = start + found.StoredLength;
        }

        if (End < length)
        {
            notices.Add($"The last {length - End} bytes are torn: the recording was cut off there{After()}.");
        }
    }

    private void TellDamage(long until, long next)
    {
        if (damagedFrom >= 0)
        {
            notices.Add($"Bytes {damagedFrom} to {until - 1} are damaged: what was recorded{After()} and until {TapeFormat.TimeOf(next):O} is lost.");
            damagedFrom = -1;
        }
    }

    private string After() => blocks.Count > 0 ? $" after {TapeFormat.TimeOf(blocks[^1].Header.Last):O}" : "";

    private long NextMarker(long from, long length)
    {
        var window = new byte[SearchLength];
        while (from < length)
        {
            var read = file.Read(from, window);
            var found = read.IndexOf(BlockHeader.Marker);
            if (found >= 0)
            {
                return from + found;
            }

            if (read.Length < window.Length)
            {
                break;
            }

            // The marker may stand across the border.
            from += read.Length - (BlockHeader.Marker.Length - 1);
        }

        return length;
    }
}
