using System.Buffers.Binary;

namespace RxDevices.Tango;

/// <summary>What stands before the bytes of a frame: whether more follow, whether they are a command, and how many they are.</summary>
/// <remarks>Source: ZeroMQ RFC 23, "Framing".</remarks>
internal static class ZmtpFrame
{
    public const byte More = 1;
    public const byte Long = 2;
    public const byte Command = 4;

    /// <summary>The longest head: flags and 8 bytes of length.</summary>
    public const int LongestHead = 1 + sizeof(ulong);

    /// <summary>How long the head of a frame of that size is.</summary>
    public static int HeadOf(int size) => size > byte.MaxValue ? LongestHead : 2;

    /// <summary>Writes the head, and answers what follows it.</summary>
    public static Span<byte> WriteHead(Span<byte> destination, byte flags, int size)
    {
        if (size <= byte.MaxValue)
        {
            destination[0] = flags;
            destination[1] = (byte)size;
            return destination[2..];
        }

        destination[0] = (byte)(flags | Long);
        BinaryPrimitives.WriteUInt64BigEndian(destination[1..], (ulong)size);
        return destination[LongestHead..];
    }

    /// <summary>A frame of its own.</summary>
    public static byte[] Of(byte flags, ReadOnlySpan<byte> content)
    {
        var bytes = new byte[HeadOf(content.Length) + content.Length];
        content.CopyTo(WriteHead(bytes, flags, content.Length));
        return bytes;
    }
}
