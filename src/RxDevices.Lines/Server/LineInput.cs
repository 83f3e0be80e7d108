using System.Buffers;

namespace RxDevices.Lines;

/// <summary>What a client has sent and nobody has taken yet. A client that is silent costs no buffer.</summary>
/// <remarks>One owner at a time. Holds no more than twice the longest line, because the framer takes what is longer.</remarks>
internal sealed class LineInput
{
    private const int Usual = 4096;
    private byte[] buffer = [];
    private int start;
    private int end;

    /// <summary>Whether nothing follows what is here.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Whether all is taken, so that nothing need be held until more comes.</summary>
    public bool IsEmpty => start == end;

    /// <summary>Where to put what comes next.</summary>
    public Memory<byte> Room()
    {
        if (buffer.Length == 0)
        {
            buffer = ArrayPool<byte>.Shared.Rent(Usual);
        }
        else
        {
            MakeRoom();
        }

        return buffer.AsMemory(end);
    }

    /// <summary>So much came; 0: nothing follows.</summary>
    public void Add(int length)
    {
        HasEnded = length == 0;
        end += length;
    }

    /// <summary>Takes the next line. It stands in the buffer until more is waited for.</summary>
    public bool TryRead(ref LineFramer framer, out Line line)
    {
        var unread = new ReadOnlySequence<byte>(buffer, start, end - start);
        var isLine = framer.TryRead(ref unread, HasEnded, out line);
        start = end - (int)unread.Length;
        return isLine;
    }

    /// <summary>Drops what is left.</summary>
    public void GiveBack()
    {
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        (buffer, start, end) = ([], 0, 0);
    }

    private void MakeRoom()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }
        else if (end == buffer.Length)
        {
            var longer = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
            buffer.AsSpan(0, end).CopyTo(longer);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = longer;
        }
    }
}
