// Written by IdlGenerator from tango_idl.json: change these, not this.
namespace RxDevices.Tango;

/// <summary>The structure <c>IDL:Tango/ChangeEventProp:1.0</c>.</summary>
internal sealed record ChangeEventProp(
    string RelChange,
    string AbsChange,
    string[] Extensions)
{
    /// <summary>The bytes it takes at least.</summary>
    public const int MinimumSize = 12;

    public static ChangeEventProp Read(ref CdrReader reader) => new(
        reader.ReadString(),
        reader.ReadString(),
        reader.ReadArray<string>());

    public static void Write(ref CdrWriter writer, ChangeEventProp value)
    {
        writer.WriteString(value.RelChange);
        writer.WriteString(value.AbsChange);
        writer.WriteArray<string>(value.Extensions);
    }
}
