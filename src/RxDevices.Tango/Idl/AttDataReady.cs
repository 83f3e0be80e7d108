// Written by IdlGenerator from tango_idl.json: change these, not this.
namespace RxDevices.Tango;

/// <summary>The structure <c>IDL:Tango/AttDataReady:1.0</c>.</summary>
internal sealed record AttDataReady(
    string Name,
    int DataType,
    int Ctr)
{
    /// <summary>The bytes it takes at least.</summary>
    public const int MinimumSize = 12;

    public static AttDataReady Read(ref CdrReader reader) => new(
        reader.ReadString(),
        reader.ReadLong(),
        reader.ReadLong());

    public static void Write(ref CdrWriter writer, AttDataReady value)
    {
        writer.WriteString(value.Name);
        writer.WriteLong(value.DataType);
        writer.WriteLong(value.Ctr);
    }
}
