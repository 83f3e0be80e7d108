using System.Text;

namespace RxDevices.Tango;

/// <summary>
/// The bytes by which a server knows an object, here as a text of ISO 8859-1, which has a character for each byte. A device without a
/// database is known by its name in lower case; a server that is found through the database makes keys up.
/// </summary>
internal static class ObjectKeys
{
    private const ushort ByKey = 0;
    private const ushort ByProfile = 1;
    private const ushort ByReference = 2;

    /// <summary>The key of a device of that name.</summary>
    public static string Of(string device) => device.ToLowerInvariant();

    public static string Read(ref CdrReader reader) => Encoding.Latin1.GetString(reader.ReadArray<byte>());

    public static void Write(ref CdrWriter writer, string key)
    {
        writer.WriteULong((uint)key.Length);
        writer.WriteCharacters(key);
    }

    /// <summary>Reads how GIOP 1.2 names an object: by key, or by one of its addresses with the key in it.</summary>
    public static string ReadTarget(ref CdrReader reader)
    {
        switch (reader.ReadUShort())
        {
            case ByKey:
                return Read(ref reader);
            case ByProfile:
                return KeyOf(ref reader, TaggedProfile.Read(ref reader));
            case ByReference:
                var index = reader.ReadULong();
                var profiles = Ior.Read(ref reader).Profiles;
                if (index < (uint)profiles.Length)
                {
                    return KeyOf(ref reader, profiles[index]);
                }

                break;
        }

        reader.Fail("the object is named in an unknown way");
        return "";
    }

    public static void WriteTarget(ref CdrWriter writer, string key)
    {
        writer.WriteUShort(ByKey);
        Write(ref writer, key);
    }

    private static string KeyOf(ref CdrReader reader, TaggedProfile profile)
    {
        if (profile.ToIiop() is { } iiop)
        {
            return iiop.ObjectKey;
        }

        reader.Fail("the address of the object is none of IIOP");
        return "";
    }
}
