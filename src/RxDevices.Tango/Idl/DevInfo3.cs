// Written by IdlGenerator from tango_idl.json: change these, not this.
namespace RxDevices.Tango;

/// <summary>The structure <c>IDL:Tango/DevInfo_3:1.0</c>.</summary>
internal sealed record DevInfo3(
    string DevClass,
    string ServerId,
    string ServerHost,
    int ServerVersion,
    string DocUrl,
    string DevType)
{
    /// <summary>The bytes it takes at least.</summary>
    public const int MinimumSize = 24;

    public static DevInfo3 Read(ref CdrReader reader) => new(
        reader.ReadString(),
        reader.ReadString(),
        reader.ReadString(),
        reader.ReadLong(),
        reader.ReadString(),
        reader.ReadString());

    public static void Write(ref CdrWriter writer, DevInfo3 value)
    {
        writer.WriteString(value.DevClass);
        writer.WriteString(value.ServerId);
        writer.WriteString(value.ServerHost);
        writer.WriteLong(value.ServerVersion);
        writer.WriteString(value.DocUrl);
        writer.WriteString(value.DevType);
    }
}
