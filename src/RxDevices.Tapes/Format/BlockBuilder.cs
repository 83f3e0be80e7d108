using System.Runtime.InteropServices;

namespace RxDevices.Tapes;

/// <summary>Readings on their way into a block.</summary>
/// <remarks>One owner at a time.</remarks>
internal sealed class BlockBuilder
{
    private readonly ByteOutput content = new();
    private readonly Dictionary<int, (int Start, int Length)> before = [];
    private int records;
    private long first;
    private long last;
    private long previous;

    /// <summary>The bytes so far.</summary>
    public int Length => content.Length;

    /// <summary>Adds a reading; one that says what the last of its attribute said takes hardly any room.</summary>
    public void Add(int number, ReadingWriter writer, Reading reading)
    {
        var mark = content.Length;
        var time = TapeFormat.TimeOf(reading.Time);
        content.Count((ulong)number);
        content.Signed(time - previous);
        var start = content.Length;
        try
        {
            writer.Write(content, reading);
        }
        catch
        {
            // What cannot be written leaves nothing behind.
            content.Truncate(mark);
            throw;
        }

        Remember(number, start);
        Count(time);
    }

    /// <summary>Adds that so many readings were lost since the record before.</summary>
    public void AddLost(long count, DateTimeOffset until)
    {
        var time = TapeFormat.TimeOf(until);
        content.Count(0);
        content.Signed(time - previous);
        content.Count((ulong)count);
        Count(time);
    }

    /// <summary>The block so far.</summary>
    public PendingBlock Peek() => new(BlockKind.Readings, content.Written.ToArray(), records, first, last);

    /// <summary>The next block begins; answers true.</summary>
    public bool Clear()
    {
        content.Clear();
        before.Clear();
        (records, previous) = (0, 0);
        return true;
    }

    private void Remember(int number, int start)
    {
        var length = content.Length - start;
        ref var old = ref CollectionsMarshal.GetValueRefOrAddDefault(before, number, out var exists);
        if (exists && content.Written.Slice(old.Start, old.Length).SequenceEqual(content.Written[start..]))
        {
            content.Truncate(start);
            content.Byte(TapeFormat.IsSame);
            return;
        }

        old = (start, length);
    }

    // Each time is told as the distance from the one before, the first as that from 0.
    private void Count(long time)
    {
        (first, last) = records == 0 ? (time, time) : (Math.Min(first, time), Math.Max(last, time));
        previous = time;
        records++;
    }
}
