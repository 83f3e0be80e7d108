using System.Buffers.Binary;

namespace RxDevices.Lines;

/// <summary>
/// The lines that are asked again and again, found by their bytes: no text is made of them, and nothing is parsed. Of two lines that want
/// the same place the later one has it.
/// </summary>
/// <remarks>Safe from any thread. Bounded: so many places, and no long lines.</remarks>
internal sealed class KnownLines
{
    private const int Places = 4096;
    private const int Longest = 200;
    private readonly Known?[] places = new Known?[Places];

    /// <summary>What a line means.</summary>
    public Question Ask(Line line)
    {
        var bytes = line.Bytes.Span;
        if (bytes.IsEmpty || bytes.Length > Longest)
        {
            return new(QueryParser.Parse(line.Decoded));
        }

        ref var place = ref places[PlaceOf(bytes)];
        if (Volatile.Read(ref place) is { } known && bytes.SequenceEqual(known.Bytes))
        {
            return known.Question;
        }

        var question = new Question(QueryParser.Parse(line.Decoded));
        if (question.Query is Query.Read or Query.Watch)
        {
            Volatile.Write(ref place, new(bytes.ToArray(), question));
        }

        return question;
    }

    private static int PlaceOf(ReadOnlySpan<byte> bytes)
    {
        const ulong factor = 0x9E3779B97F4A7C15;
        var hash = (ulong)bytes.Length;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes)) * factor;
            hash ^= hash >> 32;
        }

        foreach (var letter in bytes)
        {
            hash = (hash ^ letter) * factor;
        }

        return (int)(hash >> 40) & (Places - 1);
    }

    private sealed record Known(byte[] Bytes, Question Question);
}
