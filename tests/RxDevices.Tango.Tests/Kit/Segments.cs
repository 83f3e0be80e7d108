using System.Buffers;

namespace RxDevices.Tango.Tests.Kit;

/// <summary>Bytes in pieces, as a pipe has them.</summary>
internal sealed class Segments : ReadOnlySequenceSegment<byte>
{
    private Segments(ReadOnlyMemory<byte> memory, long index)
    {
        Memory = memory;
        RunningIndex = index;
    }

    /// <summary>The bytes cut at these places; a place that occurs twice makes an empty piece.</summary>
    public static ReadOnlySequence<byte> Cut(byte[] bytes, params IEnumerable<int> places)
    {
        var start = 0;
        Segments? first = null;
        Segments? last = null;
        foreach (var end in places.Order().Append(bytes.Length))
        {
            var piece = new Segments(bytes.AsMemory(start, end - start), start);
            first ??= piece;
            _ = last is null ? null : last.Next = piece;
            last = piece;
            start = end;
        }

        return new(first!, 0, last!, last!.Memory.Length);
    }

    /// <summary>Each byte in a piece of its own.</summary>
    public static ReadOnlySequence<byte> Crumble(byte[] bytes) => Cut(bytes, Enumerable.Range(0, bytes.Length));
}
