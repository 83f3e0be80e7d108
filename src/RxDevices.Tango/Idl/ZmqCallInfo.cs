// Written by IdlGenerator from tango_idl.json: change these, not this.
namespace RxDevices.Tango;

/// <summary>The structure <c>IDL:Tango/ZmqCallInfo:1.0</c>.</summary>
internal sealed record ZmqCallInfo(
    int Version,
    uint Ctr,
    string MethodName,
    byte[] Oid,
    bool CallIsExcept)
{
    /// <summary>The bytes it takes at least.</summary>
    public const int MinimumSize = 17;

    public static ZmqCallInfo Read(ref CdrReader reader) => new(
        reader.ReadLong(),
        reader.ReadULong(),
        reader.ReadString(),
        reader.ReadArray<byte>(),
        reader.ReadBoolean());

    public static void Write(ref CdrWriter writer, ZmqCallInfo value)
    {
        writer.WriteLong(value.Version);
        writer.WriteULong(value.Ctr);
        writer.WriteString(value.MethodName);
        writer.WriteArray<byte>(value.Oid);
        writer.WriteBoolean(value.CallIsExcept);
    }
}
