using System.Buffers.Binary;

namespace RxDevices.Tango;

/// <summary>The twelve bytes before each message.</summary>
/// <param name="Version">The version.</param>
/// <param name="Type">What it is.</param>
/// <param name="Size">The bytes after the header.</param>
/// <param name="IsLittleEndian">The byte order of all that follows, and of the size.</param>
/// <param name="HasMore">Whether fragments follow.</param>
/// <remarks>Source: CORBA 3.0, chapter 15.4.1 "GIOP Message Header".</remarks>
internal readonly record struct GiopHeader(
    GiopVersion Version, GiopMessageType Type, int Size, bool IsLittleEndian = true, bool HasMore = false)
{
    public const int Length = 12;

    private const int LittleEndianBit = 1;
    private const int MoreBit = 2;

    private static ReadOnlySpan<byte> Magic => "GIOP"u8;

    /// <summary>Whether this may become a header: what has come of it is not yet wrong.</summary>
    public static bool MayBegin(ReadOnlySpan<byte> bytes)
    {
        var length = Math.Min(bytes.Length, Magic.Length);
        return bytes[..length].SequenceEqual(Magic[..length]);
    }

    /// <summary>Reads twelve bytes; false when they are no header of GIOP 1.0, 1.1 or 1.2.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out GiopHeader header)
    {
        var (major, minor, flags, type) = (bytes[4], bytes[5], bytes[6], bytes[7]);
        var isLittleEndian = (flags & LittleEndianBit) != 0;
        var size = isLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]) : BinaryPrimitives.ReadUInt32BigEndian(bytes[8..]);

        // In 1.0 the flags are a plain truth value.
        var hasMore = minor > 0 && (flags & MoreBit) != 0;
        header = new((GiopVersion)minor, (GiopMessageType)type, (int)Math.Min(size, int.MaxValue), isLittleEndian, hasMore);
        return MayBegin(bytes)
            && major == 1
            && header.Version <= GiopVersion.V12
            && header.Type <= (minor == 0 ? GiopMessageType.MessageError : GiopMessageType.Fragment);
    }

    public void Write(Span<byte> bytes)
    {
        Magic.CopyTo(bytes);
        bytes[4] = 1;
        bytes[5] = (byte)Version;
        bytes[6] = (byte)((IsLittleEndian ? LittleEndianBit : 0) | (HasMore ? MoreBit : 0));
        bytes[7] = (byte)Type;
        if (IsLittleEndian)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes[8..], Size);
        }
        else
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes[8..], Size);
        }
    }
}
