// Written by IdlGenerator from tango_idl.json: change these, not this.
namespace RxDevices.Tango;

/// <summary>The structure <c>IDL:Tango/DevCmdInfo_2:1.0</c>.</summary>
internal sealed record DevCmdInfo2(
    string CmdName,
    DispLevel Level,
    int CmdTag,
    int InType,
    int OutType,
    string InTypeDesc,
    string OutTypeDesc)
{
    /// <summary>The bytes it takes at least.</summary>
    public const int MinimumSize = 28;

    public static DevCmdInfo2 Read(ref CdrReader reader) => new(
        reader.ReadString(),
        (DispLevel)reader.ReadEnum(3),
        reader.ReadLong(),
        reader.ReadLong(),
        reader.ReadLong(),
        reader.ReadString(),
        reader.ReadString());

    public static void Write(ref CdrWriter writer, DevCmdInfo2 value)
    {
        writer.WriteString(value.CmdName);
        writer.WriteEnum((int)value.Level);
        writer.WriteLong(value.CmdTag);
        writer.WriteLong(value.InType);
        writer.WriteLong(value.OutType);
        writer.WriteString(value.InTypeDesc);
        writer.WriteString(value.OutTypeDesc);
    }
}
