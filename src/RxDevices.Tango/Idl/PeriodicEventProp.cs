// Written by IdlGenerator from tango_idl.json: change these, not this.
namespace RxDevices.Tango;

/// <summary>The structure <c>IDL:Tango/PeriodicEventProp:1.0</c>.</summary>
internal sealed record PeriodicEventProp(
    string Period,
    string[] Extensions)
{
    /// <summary>The bytes it takes at least.</summary>
    public const int MinimumSize = 8;

    public static PeriodicEventProp Read(ref CdrReader reader) => new(
        reader.ReadString(),
        reader.ReadArray<string>());

    public static void Write(ref CdrWriter writer, PeriodicEventProp value)
    {
        writer.WriteString(value.Period);
        writer.WriteArray<string>(value.Extensions);
    }
}
