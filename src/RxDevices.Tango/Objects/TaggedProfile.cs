namespace RxDevices.Tango;

/// <summary>One address of an object, of a kind that may be unknown.</summary>
/// <param name="Tag">The kind: 0 is IIOP.</param>
/// <param name="Content">An encapsulation.</param>
internal sealed record TaggedProfile(uint Tag, byte[] Content)
{
    public const int MinimumSize = 2 * sizeof(uint);

    /// <summary>The tag of IIOP, CORBA's protocol over TCP.</summary>
    public const uint Iiop = 0;

    public static TaggedProfile Read(ref CdrReader reader) => new(reader.ReadULong(), reader.ReadArray<byte>());

    public static void Write(ref CdrWriter writer, TaggedProfile profile)
    {
        writer.WriteULong(profile.Tag);
        writer.WriteArray<byte>(profile.Content);
    }

    /// <summary>The address, when it is one of IIOP and well-formed.</summary>
    public IiopProfile? ToIiop()
    {
        if (Tag != Iiop || Content.Length == 0)
        {
            return null;
        }

        var reader = new CdrReader(Content, isLittleEndian: true);
        return IiopProfile.TryRead(ref reader);
    }
}
