namespace RxDevices.Tango;

/// <summary>The 64 bytes with which each side begins: that it speaks ZMTP, which version, and that it wants no security (NULL).</summary>
/// <remarks>Source: ZeroMQ RFC 23 and 37, "Greeting".</remarks>
internal static class ZmtpGreeting
{
    public const int Length = 64;

    private const int VersionAt = 10;
    private const int MinorAt = 11;
    private const int MechanismAt = 12;
    private const int MechanismLength = 20;

    /// <summary>Ours: version 3.1, as libzmq says it.</summary>
    public static ReadOnlySpan<byte> Ours =>
    [
        0xFF, 0, 0, 0, 0, 0, 0, 0, 1, 0x7F, 3, 1, (byte)'N', (byte)'U', (byte)'L', (byte)'L', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>What is wrong with what has come of a greeting, whole or not; null when nothing is.</summary>
    public static string? ProblemOf(ReadOnlySpan<byte> bytes)
    {
        // What stands between the first and the tenth byte is for versions of long ago.
        if ((bytes.Length > 0 && bytes[0] != 0xFF) || (bytes.Length > VersionAt - 1 && (bytes[VersionAt - 1] & 1) == 0))
        {
            return "this is not ZMTP";
        }

        if (bytes.Length > VersionAt && bytes[VersionAt] < 3)
        {
            return "this is a version of ZMTP before 3.0";
        }

        return bytes.Length >= Length && !IsNull(bytes.Slice(MechanismAt, MechanismLength))
            ? "the security mechanism is not NULL"
            : null;
    }

    /// <summary>The minor version a whole greeting says; a version after 3 understands 3.1.</summary>
    public static int MinorOf(ReadOnlySpan<byte> bytes) => bytes[VersionAt] > 3 ? 1 : bytes[MinorAt];

    private static bool IsNull(ReadOnlySpan<byte> mechanism) => mechanism.TrimEnd((byte)0).SequenceEqual("NULL"u8);
}
