namespace RxDevices.Tapes;

/// <summary>A recorded file: what attributes there are, from when to when, and their readings from any time on.</summary>
/// <remarks>
/// Safe from any thread. What is damaged is left out and told of in <see cref="Notices"/>; a torn end, as a crash leaves it, is one of those. A
/// tape that is still being recorded is read as far as it was when it was opened.
/// </remarks>
public sealed class Tape : IDisposable
{
    private readonly TapeFile file;
    private readonly TapeScan scan;
    private readonly Dictionary<int, TapeAttribute> attributes = [];
    private readonly List<TapeBlock> blocks = [];
    private readonly HashSet<string> notices = [];
    private readonly List<DateTimeOffset> beginnings = [];
    private readonly Lock gate = new();

    private Tape(string path, TapeFile file)
    {
        (Path, this.file, scan) = (path, file, new(file));
        scan.Run();
        foreach (var notice in scan.Notices)
        {
            Tell(notice);
        }

        foreach (var block in scan.Blocks)
        {
            Place(block);
        }
    }

    /// <summary>The path of the file.</summary>
    public string Path { get; }

    /// <summary>The length of the file in bytes.</summary>
    public long Length => file.Length;

    /// <summary>The attributes there are readings of, by name; of one that was recorded with several types, the last.</summary>
    public IReadOnlyList<TapeAttribute> Attributes =>
    [
        .. AllAttributes.GroupBy(attribute => attribute.Name, StringComparer.OrdinalIgnoreCase)
            .Select(same => same.Last()).OrderBy(attribute => attribute.Name, StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>When each recording began: more than one when it was recorded on to.</summary>
    public IReadOnlyList<DateTimeOffset> Beginnings => beginnings;

    /// <summary>When the first recording began.</summary>
    public DateTimeOffset Begin => beginnings.Count > 0 ? beginnings[0] : blocks.Count > 0 ? TapeFormat.TimeOf(blocks[0].Header.First) : default;

    /// <summary>The time of the last reading.</summary>
    public DateTimeOffset End => blocks.Count > 0
        ? TapeFormat.TimeOf(Math.Max(blocks.Max(block => block.Header.Last), TapeFormat.TimeOf(Begin)))
        : Begin;

    /// <summary>How many records of readings the blocks claim.</summary>
    public long Records => blocks.Sum(block => (long)block.Header.Records);

    /// <summary>What is damaged or lost, as far as it was come across.</summary>
    public IReadOnlyList<string> Notices
    {
        get
        {
            lock (gate)
            {
                return [.. notices];
            }
        }
    }

    internal IReadOnlyList<TapeAttribute> AllAttributes => [.. attributes.Values.OrderBy(attribute => attribute.Number)];

    internal long EndOfBlocks => scan.End;

    /// <summary>Opens a tape.</summary>
    /// <exception cref="TapeException">The file is no tape, or one of another version.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static Tape Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new(path, TapeFile.Open(path));
    }

    /// <summary>The readings in the order in which they were recorded. Each enumeration reads the file anew, block by block.</summary>
    /// <param name="from">Only those of this time and later; finds its place without reading what is before. Default: all.</param>
    public IEnumerable<TapeReading> Readings(DateTimeOffset? from = null)
    {
        var first = from is { } time ? TapeFormat.TimeOf(time) : long.MinValue;
        foreach (var block in blocks)
        {
            if (block.Header.Last >= first)
            {
                foreach (var reading in Readings(block))
                {
                    if (TapeFormat.TimeOf(reading.Reading.Time) >= first)
                    {
                        yield return reading;
                    }
                }
            }
        }
    }

    /// <summary>What each attribute showed at a time: its last reading before that, or at it.</summary>
    public IReadOnlyList<TapeReading> At(DateTimeOffset time)
    {
        var until = TapeFormat.TimeOf(time);
        var found = new Dictionary<string, TapeReading>(StringComparer.OrdinalIgnoreCase);
        var all = Attributes.Count;

        // From there backwards, until there is one of each.
        for (var i = blocks.Count - 1; i >= 0 && found.Count < all; i--)
        {
            if (blocks[i].Header.First <= until)
            {
                var here = new Dictionary<string, TapeReading>(StringComparer.OrdinalIgnoreCase);
                foreach (var reading in Readings(blocks[i]).Where(reading => reading.Reading.Time <= time))
                {
                    here[reading.Attribute.Name] = reading;
                }

                foreach (var (name, reading) in here)
                {
                    found.TryAdd(name, reading);
                }
            }
        }

        return [.. found.Values.OrderBy(reading => reading.Attribute.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => file.Dispose();

    private void Place(TapeBlock block)
    {
        switch (block.Header.Kind)
        {
            case BlockKind.Begin:
                beginnings.Add(TapeFormat.TimeOf(block.Header.First));
                Look(block, "recording program is", _ => { });
                break;
            case BlockKind.Attributes:
                ReadAttributes(block);
                break;
            case BlockKind.Readings:
                blocks.Add(block);
                break;
        }
    }

    private void ReadAttributes(TapeBlock block) => Look(block, "attributes are", content =>
    {
        while (!content.IsAtEnd)
        {
            var attribute = AttributeBytes.Read(content);
            attributes[attribute.Number] = attribute;
        }
    });

    private void Look(TapeBlock block, string what, Action<ByteInput> look)
    {
        try
        {
            look(file.Content(block));
        }
        catch (TapeDamageException damage)
        {
            Tell($"Bytes {block.Start} to {LastByteOf(block)} are damaged ({damage.Message}): what the {what} is told there.");
        }
    }

    private List<TapeReading> Readings(TapeBlock block)
    {
        try
        {
            return new TapeBlockReader(file.Content(block), block.Header.Records, attributes, Tell).Read();
        }
        catch (TapeDamageException damage)
        {
            Tell($"Bytes {block.Start} to {LastByteOf(block)} are damaged ({damage.Message}): {block.Header.Records} readings from "
                + $"{TapeFormat.TimeOf(block.Header.First):O} to {TapeFormat.TimeOf(block.Header.Last):O} are lost.");
            return [];
        }
    }

    private static long LastByteOf(TapeBlock block) => block.Start + block.Header.StoredLength - 1;

    private void Tell(string notice)
    {
        lock (gate)
        {
            notices.Add(notice);
        }
    }
}
