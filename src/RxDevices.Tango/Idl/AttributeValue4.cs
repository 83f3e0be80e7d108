// Written by IdlGenerator from tango_idl.json: change these, not this.
namespace RxDevices.Tango;

/// <summary>The structure <c>IDL:Tango/AttributeValue_4:1.0</c>.</summary>
internal sealed record AttributeValue4(
    AttrValUnion Value,
    Quality Quality,
    AttrDataFormat DataFormat,
    TimeVal Time,
    string Name,
    AttributeDim RDim,
    AttributeDim WDim,
    DevError[] ErrList)
{
    /// <summary>The bytes it takes at least.</summary>
    public const int MinimumSize = 49;

    public static AttributeValue4 Read(ref CdrReader reader) => new(
        AttrValUnion.Read(ref reader),
        (Quality)reader.ReadEnum(5),
        (AttrDataFormat)reader.ReadEnum(4),
        TimeVal.Read(ref reader),
        reader.ReadString(),
        AttributeDim.Read(ref reader),
        AttributeDim.Read(ref reader),
        ModelStructures.ReadErrors(ref reader));

    public static void Write(ref CdrWriter writer, AttributeValue4 value)
    {
        AttrValUnion.Write(ref writer, value.Value);
        writer.WriteEnum((int)value.Quality);
        writer.WriteEnum((int)value.DataFormat);
        TimeVal.Write(ref writer, value.Time);
        writer.WriteString(value.Name);
        AttributeDim.Write(ref writer, value.RDim);
        AttributeDim.Write(ref writer, value.WDim);
        ModelStructures.WriteErrors(ref writer, value.ErrList);
    }
}
