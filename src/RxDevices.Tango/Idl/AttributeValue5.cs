// Written by IdlGenerator from tango_idl.json: change these, not this.
namespace RxDevices.Tango;

/// <summary>The structure <c>IDL:Tango/AttributeValue_5:1.0</c>.</summary>
internal sealed record AttributeValue5(
    AttrValUnion Value,
    Quality Quality,
    AttrDataFormat DataFormat,
    int DataType,
    TimeVal Time,
    string Name,
    AttributeDim RDim,
    AttributeDim WDim,
    DevError[] ErrList)
{
    /// <summary>The bytes it takes at least.</summary>
    public const int MinimumSize = 53;

    public static AttributeValue5 Read(ref CdrReader reader) => new(
        AttrValUnion.Read(ref reader),
        (Quality)reader.ReadEnum(5),
        (AttrDataFormat)reader.ReadEnum(4),
        reader.ReadLong(),
        TimeVal.Read(ref reader),
        reader.ReadString(),
        AttributeDim.Read(ref reader),
        AttributeDim.Read(ref reader),
        ModelStructures.ReadErrors(ref reader));

    public static void Write(ref CdrWriter writer, AttributeValue5 value)
    {
        AttrValUnion.Write(ref writer, value.Value);
        writer.WriteEnum((int)value.Quality);
        writer.WriteEnum((int)value.DataFormat);
        writer.WriteLong(value.DataType);
        TimeVal.Write(ref writer, value.Time);
        writer.WriteString(value.Name);
        AttributeDim.Write(ref writer, value.RDim);
        AttributeDim.Write(ref writer, value.WDim);
        ModelStructures.WriteErrors(ref writer, value.ErrList);
    }
}
