using System.Buffers;

namespace RxDevices.Lines;

/// <summary>What a client has sent and nobody has taken yet. A client that is silent costs no buffer.</summary>
/// <remarks>One owner at a time. Holds no more than twice the longest line, because the framer takes what is longer.</remarks>
internal sealed class LineInput(Stream stream)
{
    private const int Usual = 4096;
    private byte[] buffer = [];
    private int start;
    private int end;

    /// <summary>Whether nothing follows what is here.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Waits for more.</summary>
    public async ValueTask Hear(CancellationToken cancellation)
    {
        if (start == end)
        {
            GiveBack();
            await stream.ReadAsync(Memory<byte>.Empty, cancellation).ConfigureAwait(false);
            buffer = ArrayPool<byte>.Shared.Rent(Usual);
        }
        else
        {
            MakeRoom();
        }

        var length = await stream.ReadAsync(buffer.AsMemory(end), cancellation).ConfigureAwait(false);
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
