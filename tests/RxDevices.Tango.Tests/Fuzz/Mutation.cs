using System.Buffers.Binary;

namespace RxDevices.Tango.Tests.Fuzz;

/// <summary>Spoils captured bytes. The same number always spoils them in the same way.</summary>
internal sealed class Mutation(int number, IReadOnlyList<byte[]> corpus)
{
    private const int Most = 4;

    private static readonly uint[] Striking =
    [
        0, 1, 2, 3, 4, 7, 8, 13, 14, 15, 19, 21, 22, 0x7F, 0x80, 0xFF, 0x100, 0x7FFF, 0xFFFF, 0x10000, 0x0FFFFFFF, 0x10000000, 0x3FFFFFFF,
        0x7FFFFFFF, 0x80000000, 0xFFFFFFF0, 0xFFFFFFFC, 0xFFFFFFFE, 0xFFFFFFFF,
    ];

    private readonly Random random = new(number);

    /// <summary>The number below that; each is as likely as the others.</summary>
    public int Next(int below) => random.Next(below);

    /// <summary>A spoilt copy.</summary>
    public byte[] Spoil(byte[] original)
    {
        var bytes = original.ToList();
        for (var i = random.Next(Most) + 1; i > 0 && bytes.Count > 0; i--)
        {
            SpoilOnce(bytes);
        }

        return [.. bytes];
    }

    /// <summary>Makes the header of a message say how long it is now, so that what is spoilt lies deeper than the header.</summary>
    public static void MendSize(byte[] message)
    {
        if (message.Length < GiopHeader.Length)
        {
            return;
        }

        var size = message.Length - GiopHeader.Length;
        if ((message[6] & 1) != 0)
        {
            BinaryPrimitives.WriteInt32LittleEndian(message.AsSpan(8), size);
        }
        else
        {
            BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(8), size);
        }
    }

    private void SpoilOnce(List<byte> bytes)
    {
        var place = random.Next(bytes.Count);
        switch (random.Next(9))
        {
            case 0:
                bytes[place] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes[place] = (byte)Striking[random.Next(Striking.Length)];
                break;
            case 2 or 3 or 4:
                Overwrite(bytes, place & ~3, Striking[random.Next(Striking.Length)]);
                break;
            case 5:
                bytes.RemoveRange(place, bytes.Count - place);
                break;
            case 6:
                bytes.RemoveRange(place, Math.Min(bytes.Count - place, random.Next(16) + 1));
                break;
            case 7:
                var repeated = bytes.GetRange(place, Math.Min(bytes.Count - place, random.Next(64) + 1));
                bytes.InsertRange(random.Next(bytes.Count), repeated);
                break;
            default:
                var other = corpus[random.Next(corpus.Count)];
                var start = random.Next(other.Length);
                bytes.InsertRange(place, other[start..Math.Min(other.Length, start + random.Next(200))]);
                break;
        }
    }

    private void Overwrite(List<byte> bytes, int place, uint number)
    {
        Span<byte> four = stackalloc byte[4];
        if (random.Next(8) > 0)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(four, number);
        }
        else
        {
            BinaryPrimitives.WriteUInt32BigEndian(four, number);
        }

        for (var i = 0; i < four.Length && place + i < bytes.Count; i++)
        {
            bytes[place + i] = four[i];
        }
    }
}
