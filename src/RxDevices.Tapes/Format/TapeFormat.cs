namespace RxDevices.Tapes;

/// <summary>What a tape is made of: see docs/tape-format.md.</summary>
internal static class TapeFormat
{
    /// <summary>The version this program writes, and the only one it reads.</summary>
    public const ushort Version = 1;

    /// <summary>The length of what a tape begins with.</summary>
    public const int HeaderLength = 16;

    /// <summary>The longest block; what claims more is damaged.</summary>
    public const int LongestBlock = 1 << 30;

    // The flags of a reading; its quality is in the lowest bits.
    public const byte QualityBits = 0x07;
    public const byte HasFailure = 0x08;
    public const byte HasSetPoint = 0x10;
    public const byte IsSame = 0x20;
    public const byte HasValue = 0x40;

    /// <summary>The name of the format; a file that came through a program for texts does not have it any more.</summary>
    public static ReadOnlySpan<byte> Magic => "RXTAPE\r\n"u8;

    /// <summary>The beginning of a tape.</summary>
    public static byte[] Header()
    {
        var header = new byte[HeaderLength];
        Magic.CopyTo(header);
        header[8] = (byte)Version;
        return header;
    }

    /// <summary>Times on tapes: 100 ns since 1970-01-01 UTC.</summary>
    public static long TimeOf(DateTimeOffset time) => time.UtcTicks - DateTime.UnixEpoch.Ticks;

    /// <summary>A time from a tape; one that is none is at the nearest end of time.</summary>
    public static DateTimeOffset TimeOf(long time) => new(
        Math.Clamp(time, -DateTime.UnixEpoch.Ticks, DateTime.MaxValue.Ticks - DateTime.UnixEpoch.Ticks) + DateTime.UnixEpoch.Ticks, TimeSpan.Zero);
}
