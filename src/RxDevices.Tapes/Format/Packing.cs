using System.IO.Compression;

namespace RxDevices.Tapes;

/// <summary>The contents of blocks, packed where that makes them shorter.</summary>
internal static class Packing
{
    // Below this a packed block is hardly shorter.
    private const int Shortest = 128;

    /// <summary>The content packed, or null where that is no shorter.</summary>
    public static byte[]? Pack(byte[] content)
    {
        if (content.Length < Shortest)
        {
            return null;
        }

        using var packed = new MemoryStream(content.Length);
        using (var packing = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            packing.Write(content);
        }

        return packed.Length < content.Length ? packed.ToArray() : null;
    }

    /// <summary>The content unpacked.</summary>
    public static byte[] Unpack(byte[] packed, int length)
    {
        try
        {
            var content = new byte[length];
            using var unpacking = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
            unpacking.ReadExactly(content);
            return content;
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            throw new TapeDamageException("what is packed cannot be unpacked");
        }
    }
}
