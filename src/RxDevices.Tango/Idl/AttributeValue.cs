// Written by IdlGenerator from tango_idl.json: change these, not this.
namespace RxDevices.Tango;

/// <summary>The structure <c>IDL:Tango/AttributeValue:1.0</c>.</summary>
internal sealed record AttributeValue(
    Any Value,
    Quality Quality,
    TimeVal Time,
    string Name,
    int DimX,
    int DimY)
{
    /// <summary>The bytes it takes at least.</summary>
    public const int MinimumSize = 32;

    public static AttributeValue Read(ref CdrReader reader) => new(
        Any.Read(ref reader),
        (Quality)reader.ReadEnum(5),
        TimeVal.Read(ref reader),
        reader.ReadString(),
        reader.ReadLong(),
        reader.ReadLong());

    public static void Write(ref CdrWriter writer, AttributeValue value)
    {
        Any.Write(ref writer, value.Value);
        writer.WriteEnum((int)value.Quality);
        TimeVal.Write(ref writer, value.Time);
        writer.WriteString(value.Name);
        writer.WriteLong(value.DimX);
        writer.WriteLong(value.DimY);
    }
}
