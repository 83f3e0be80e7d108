using System.Buffers;

namespace RxDevices.Lines;

/// <summary>Replies as bytes in pieces that are sent one at a time. While there are none it holds no memory.</summary>
/// <remarks>One owner at a time. No bound of its own: whoever adds looks at <see cref="Length"/>.</remarks>
internal sealed class ReplyBuffer
{
    private const int Smallest = 512;
    private const int Largest = 64 * 1024;
    private Queue<Piece>? full;
    private Piece current;

    /// <summary>How many bytes wait.</summary>
    public long Length { get; private set; }

    /// <summary>Whether nothing waits, not even a reply without a byte.</summary>
    public bool IsEmpty => current.Bytes is null && full is not { Count: > 0 };

    public void Add(Reply reply)
    {
        var length = reply.Length;
        if (current.Bytes is null || length > current.Bytes.Length - current.Length)
        {
            MakeRoom(length);
        }

        reply.CopyTo(current.Bytes.AsSpan(current.Length));
        current.Length += length;
        current.CompletedLines += reply.CompletesLine ? 1 : 0;
        Length += length;
    }

    /// <summary>Takes the piece that was filled first; who takes it gives it back.</summary>
    public bool TryTake(out Piece piece)
    {
        if (full is null || !full.TryDequeue(out piece))
        {
            (piece, current) = (current, default);
        }

        Length -= piece.Length;
        return piece.Bytes is not null;
    }

    /// <summary>Drops what waits.</summary>
    public void Clear()
    {
        while (TryTake(out var piece))
        {
            piece.GiveBack();
        }
    }

    // A piece that is small still grows; one that is not makes way for another.
    private void MakeRoom(int length)
    {
        var wanted = Math.Max(Smallest, Math.Max(current.Length + length, current.Length * 2));
        var next = new Piece { Bytes = ArrayPool<byte>.Shared.Rent(wanted <= Largest ? wanted : Math.Max(length, Smallest)) };
        if (current.Bytes is not null && wanted <= Largest)
        {
            current.Bytes.AsSpan(0, current.Length).CopyTo(next.Bytes);
            (next.Length, next.CompletedLines) = (current.Length, current.CompletedLines);
            current.GiveBack();
        }
        else if (current.Bytes is not null)
        {
            full ??= new();
            full.Enqueue(current);
        }

        current = next;
    }

    /// <summary>What is sent with one write.</summary>
    internal struct Piece
    {
        public byte[] Bytes;
        public int Length;
        public int CompletedLines;

        public readonly void GiveBack() => ArrayPool<byte>.Shared.Return(Bytes);
    }
}
