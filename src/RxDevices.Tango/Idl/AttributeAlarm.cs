// Written by IdlGenerator from tango_idl.json: change these, not this.
namespace RxDevices.Tango;

/// <summary>The structure <c>IDL:Tango/AttributeAlarm:1.0</c>.</summary>
internal sealed record AttributeAlarm(
    string MinAlarm,
    string MaxAlarm,
    string MinWarning,
    string MaxWarning,
    string DeltaT,
    string DeltaVal,
    string[] Extensions)
{
    /// <summary>The bytes it takes at least.</summary>
    public const int MinimumSize = 28;

    public static AttributeAlarm Read(ref CdrReader reader) => new(
        reader.ReadString(),
        reader.ReadString(),
        reader.ReadString(),
        reader.ReadString(),
        reader.ReadString(),
        reader.ReadString(),
        reader.ReadArray<string>());

    public static void Write(ref CdrWriter writer, AttributeAlarm value)
    {
        writer.WriteString(value.MinAlarm);
        writer.WriteString(value.MaxAlarm);
        writer.WriteString(value.MinWarning);
        writer.WriteString(value.MaxWarning);
        writer.WriteString(value.DeltaT);
        writer.WriteString(value.DeltaVal);
        writer.WriteArray<string>(value.Extensions);
    }
}
