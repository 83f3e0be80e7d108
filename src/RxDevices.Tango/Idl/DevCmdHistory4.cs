// Written by IdlGenerator from tango_idl.json: change these, not this.
namespace RxDevices.Tango;

/// <summary>The structure <c>IDL:Tango/DevCmdHistory_4:1.0</c>.</summary>
internal sealed record DevCmdHistory4(
    TimeVal[] Dates,
    Any Value,
    AttributeDim[] Dims,
    EltInArray[] DimsArray,
    DevError[][] Errors,
    EltInArray[] ErrorsArray,
    int CmdType)
{
    /// <summary>The bytes it takes at least.</summary>
    public const int MinimumSize = 28;

    public static DevCmdHistory4 Read(ref CdrReader reader) => new(
        reader.ReadSequence(TimeVal.MinimumSize, TimeVal.Read),
        Any.Read(ref reader),
        reader.ReadSequence(AttributeDim.MinimumSize, AttributeDim.Read),
        reader.ReadSequence(EltInArray.MinimumSize, EltInArray.Read),
        reader.ReadSequence(4, ModelStructures.ReadErrors),
        reader.ReadSequence(EltInArray.MinimumSize, EltInArray.Read),
        reader.ReadLong());

    public static void Write(ref CdrWriter writer, DevCmdHistory4 value)
    {
        writer.WriteSequence(value.Dates, TimeVal.Write);
        Any.Write(ref writer, value.Value);
        writer.WriteSequence(value.Dims, AttributeDim.Write);
        writer.WriteSequence(value.DimsArray, EltInArray.Write);
        writer.WriteSequence(value.Errors, ModelStructures.WriteErrors);
        writer.WriteSequence(value.ErrorsArray, EltInArray.Write);
        writer.WriteLong(value.CmdType);
    }
}
