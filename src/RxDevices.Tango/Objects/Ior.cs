using System.Diagnostics.CodeAnalysis;

namespace RxDevices.Tango;

/// <summary>The reference of an object: what it can do and where it is. The database stores it as a text that begins with <c>IOR:</c>.</summary>
/// <param name="TypeId">What it can do, for example <c>IDL:Tango/Device_5:1.0</c>.</param>
/// <param name="Profiles">Its addresses; those that are unknown are kept.</param>
/// <remarks>Source: CORBA 3.0, chapters 13.6 "An Information Model for Object References" and 13.6.10 "Stringified Object References".</remarks>
internal sealed record Ior(string TypeId, params TaggedProfile[] Profiles)
{
    private const string Prefix = "IOR:";

    /// <summary>The first address by TCP.</summary>
    public IiopProfile? Iiop => Profiles.Select(profile => profile.ToIiop()).FirstOrDefault(iiop => iiop is not null);

    /// <summary>Reads the text of a reference; false when it is none.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Ior? ior)
    {
        ior = null;
        var digits = text.AsSpan().Trim();
        if (!digits.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        digits = digits[Prefix.Length..];
        var bytes = new byte[digits.Length / 2];
        if (Convert.FromHexString(digits, bytes, out _, out _) != System.Buffers.OperationStatus.Done)
        {
            return false;
        }

        var reader = new CdrReader(bytes, isLittleEndian: true);
        reader.BeginEncapsulated();
        ior = Read(ref reader);
        ior = reader.Problem is null ? ior : null;
        return ior is not null;
    }

    public static Ior Read(ref CdrReader reader) =>
        new(reader.ReadString(), reader.ReadSequence(TaggedProfile.MinimumSize, TaggedProfile.Read));

    public static void Write(ref CdrWriter writer, Ior ior)
    {
        writer.WriteString(ior.TypeId);
        writer.WriteSequence(ior.Profiles, TaggedProfile.Write);
    }

    /// <summary>The text of the reference.</summary>
    public override string ToString() => Prefix + Convert.ToHexStringLower(CdrWriter.ToArray(this, static (ref writer, ior) =>
    {
        writer.BeginEncapsulated();
        Write(ref writer, ior);
    }));
}
