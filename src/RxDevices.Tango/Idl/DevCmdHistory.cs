// Written by IdlGenerator from tango_idl.json: change these, not this.
namespace RxDevices.Tango;

/// <summary>The structure <c>IDL:Tango/DevCmdHistory:1.0</c>.</summary>
internal sealed record DevCmdHistory(
    TimeVal Time,
    bool CmdFailed,
    Any Value,
    DevError[] Errors)
{
    /// <summary>The bytes it takes at least.</summary>
    public const int MinimumSize = 21;

    public static DevCmdHistory Read(ref CdrReader reader) => new(
        TimeVal.Read(ref reader),
        reader.ReadBoolean(),
        Any.Read(ref reader),
        ModelStructures.ReadErrors(ref reader));

    public static void Write(ref CdrWriter writer, DevCmdHistory value)
    {
        TimeVal.Write(ref writer, value.Time);
        writer.WriteBoolean(value.CmdFailed);
        Any.Write(ref writer, value.Value);
        ModelStructures.WriteErrors(ref writer, value.Errors);
    }
}
