// Written by IdlGenerator from tango_idl.json: change these, not this.
namespace RxDevices.Tango;

/// <summary>The structure <c>IDL:Tango/DevAttrHistory_4:1.0</c>.</summary>
internal sealed record DevAttrHistory4(
    string Name,
    TimeVal[] Dates,
    Any Value,
    Quality[] Quals,
    EltInArray[] QualsArray,
    AttributeDim[] RDims,
    EltInArray[] RDimsArray,
    AttributeDim[] WDims,
    EltInArray[] WDimsArray,
    DevError[][] Errors,
    EltInArray[] ErrorsArray)
{
    /// <summary>The bytes it takes at least.</summary>
    public const int MinimumSize = 44;

    public static DevAttrHistory4 Read(ref CdrReader reader) => new(
        reader.ReadString(),
        reader.ReadSequence(TimeVal.MinimumSize, TimeVal.Read),
        Any.Read(ref reader),
        reader.ReadSequence(4, static (ref reader) => (Quality)reader.ReadEnum(5)),
        reader.ReadSequence(EltInArray.MinimumSize, EltInArray.Read),
        reader.ReadSequence(AttributeDim.MinimumSize, AttributeDim.Read),
        reader.ReadSequence(EltInArray.MinimumSize, EltInArray.Read),
        reader.ReadSequence(AttributeDim.MinimumSize, AttributeDim.Read),
        reader.ReadSequence(EltInArray.MinimumSize, EltInArray.Read),
        reader.ReadSequence(4, ModelStructures.ReadErrors),
        reader.ReadSequence(EltInArray.MinimumSize, EltInArray.Read));

    public static void Write(ref CdrWriter writer, DevAttrHistory4 value)
    {
        writer.WriteString(value.Name);
        writer.WriteSequence(value.Dates, TimeVal.Write);
        Any.Write(ref writer, value.Value);
        writer.WriteSequence(value.Quals, static (ref writer, value) => writer.WriteEnum((int)value));
        writer.WriteSequence(value.QualsArray, EltInArray.Write);
        writer.WriteSequence(value.RDims, AttributeDim.Write);
        writer.WriteSequence(value.RDimsArray, EltInArray.Write);
        writer.WriteSequence(value.WDims, AttributeDim.Write);
        writer.WriteSequence(value.WDimsArray, EltInArray.Write);
        writer.WriteSequence(value.Errors, ModelStructures.WriteErrors);
        writer.WriteSequence(value.ErrorsArray, EltInArray.Write);
    }
}
