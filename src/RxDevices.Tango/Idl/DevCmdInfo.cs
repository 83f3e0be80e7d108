// Written by IdlGenerator from tango_idl.json: change these, not this.
namespace RxDevices.Tango;

/// <summary>The structure <c>IDL:Tango/DevCmdInfo:1.0</c>.</summary>
internal sealed record DevCmdInfo(
    string CmdName,
    int CmdTag,
    int InType,
    int OutType,
    string InTypeDesc,
    string OutTypeDesc)
{
    /// <summary>The bytes it takes at least.</summary>
    public const int MinimumSize = 24;

    public static DevCmdInfo Read(ref CdrReader reader) => new(
        reader.ReadString(),
        reader.ReadLong(),
        reader.ReadLong(),
        reader.ReadLong(),
        reader.ReadString(),
        reader.ReadString());

    public static void Write(ref CdrWriter writer, DevCmdInfo value)
    {
        writer.WriteString(value.CmdName);
        writer.WriteLong(value.CmdTag);
        writer.WriteLong(value.InType);
        writer.WriteLong(value.OutType);
        writer.WriteString(value.InTypeDesc);
        writer.WriteString(value.OutTypeDesc);
    }
}
