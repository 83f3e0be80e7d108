// Written by IdlGenerator from tango_idl.json: change these, not this.
namespace RxDevices.Tango;

/// <summary>The structure <c>IDL:Tango/ArchiveEventProp:1.0</c>.</summary>
internal sealed record ArchiveEventProp(
    string RelChange,
    string AbsChange,
    string Period,
    string[] Extensions)
{
    /// <summary>The bytes it takes at least.</summary>
    public const int MinimumSize = 16;

    public static ArchiveEventProp Read(ref CdrReader reader) => new(
        reader.ReadString(),
        reader.ReadString(),
        reader.ReadString(),
        reader.ReadArray<string>());

    public static void Write(ref CdrWriter writer, ArchiveEventProp value)
    {
        writer.WriteString(value.RelChange);
        writer.WriteString(value.AbsChange);
        writer.WriteString(value.Period);
        writer.WriteArray<string>(value.Extensions);
    }
}
