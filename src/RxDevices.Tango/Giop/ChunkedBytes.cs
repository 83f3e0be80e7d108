using System.Buffers;

namespace RxDevices.Tango;

/// <summary>
/// Bytes that come bit by bit and are never moved again: each chunk is as large as all before it, so that neither a thousand small parts
/// nor one large one wastes more memory than they hold.
/// </summary>
/// <remarks>One owner at a time.</remarks>
internal sealed class ChunkedBytes
{
    private const int SmallestChunk = 1024;
    private const int LargestChunk = 1024 * 1024;

    private Chunk? first;
    private Chunk? last;

    /// <summary>How many there are.</summary>
    public long Length { get; private set; }

    public void Append(ReadOnlySequence<byte> bytes)
    {
        foreach (var part in bytes)
        {
            Append(part.Span);
        }
    }

    /// <summary>All of them, in order.</summary>
    public ReadOnlySequence<byte> ToSequence() => first is null ? default : new(first, 0, last!, last!.Memory.Length);

    private void Append(ReadOnlySpan<byte> part)
    {
        while (!part.IsEmpty)
        {
            if (last is null || last.Room == 0)
            {
                var size = (int)Math.Clamp(Length, Math.Max(SmallestChunk, Math.Min(part.Length, LargestChunk)), LargestChunk);
                last = new Chunk(size, last);
                first ??= last;
            }

            var taken = last.Fill(part);
            Length += taken;
            part = part[taken..];
        }
    }

    private sealed class Chunk : ReadOnlySequenceSegment<byte>
    {
        private readonly byte[] bytes;

        public Chunk(int size, Chunk? before)
        {
            bytes = new byte[size];
            if (before is not null)
            {
                before.Next = this;
                RunningIndex = before.RunningIndex + before.Memory.Length;
            }
        }

        public int Room => bytes.Length - Memory.Length;

        public int Fill(ReadOnlySpan<byte> part)
        {
            var taken = Math.Min(part.Length, Room);
            part[..taken].CopyTo(bytes.AsSpan(Memory.Length));
            Memory = bytes.AsMemory(0, Memory.Length + taken);
            return taken;
        }
    }
}
