namespace RxDevices.Tango;

/// <summary>Where an object can be reached by TCP, and by which key.</summary>
/// <param name="Version">The version of GIOP its server speaks; clients use it.</param>
/// <param name="Host">A host name or address.</param>
/// <param name="Port">The TCP port.</param>
/// <param name="ObjectKey">Its key, the bytes as characters of ISO 8859-1.</param>
/// <param name="Components">What else is said of it (from 1.1 on), such as further addresses; unknown ones are kept.</param>
internal sealed record IiopProfile(GiopVersion Version, string Host, ushort Port, string ObjectKey, params TaggedProfile[] Components)
{
    /// <summary>Reads the content of an encapsulation, its byte order first.</summary>
    public static IiopProfile? TryRead(ref CdrReader reader)
    {
        reader.BeginEncapsulated();
        var (major, minor) = (reader.ReadOctet(), reader.ReadOctet());
        var host = reader.ReadString();
        var port = reader.ReadUShort();
        var key = ObjectKeys.Read(ref reader);
        var components = minor == 0 ? [] : reader.ReadSequence(TaggedProfile.MinimumSize, TaggedProfile.Read);

        // Whoever speaks a newer version speaks 1.2 as well.
        var version = (GiopVersion)Math.Min(minor, (byte)GiopVersion.V12);
        return major == 1 && reader.Problem is null ? new(version, host, port, key, components) : null;
    }

    public TaggedProfile ToTagged() => new(TaggedProfile.Iiop, CdrWriter.ToArray(this, Write));

    private static void Write(ref CdrWriter writer, IiopProfile profile)
    {
        writer.BeginEncapsulated();
        writer.WriteOctet(1);
        writer.WriteOctet((byte)profile.Version);
        writer.WriteString(profile.Host);
        writer.WriteUShort(profile.Port);
        ObjectKeys.Write(ref writer, profile.ObjectKey);
        if (profile.Version > GiopVersion.V10)
        {
            writer.WriteSequence(profile.Components, TaggedProfile.Write);
        }
    }
}
