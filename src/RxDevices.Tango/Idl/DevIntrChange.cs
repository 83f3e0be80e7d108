// Written by IdlGenerator from tango_idl.json: change these, not this.
namespace RxDevices.Tango;

/// <summary>The structure <c>IDL:Tango/DevIntrChange:1.0</c>.</summary>
internal sealed record DevIntrChange(
    bool DevStarted,
    DevCmdInfo2[] Cmds,
    AttributeConfig5[] Atts)
{
    /// <summary>The bytes it takes at least.</summary>
    public const int MinimumSize = 9;

    public static DevIntrChange Read(ref CdrReader reader) => new(
        reader.ReadBoolean(),
        reader.ReadSequence(DevCmdInfo2.MinimumSize, DevCmdInfo2.Read),
        reader.ReadSequence(AttributeConfig5.MinimumSize, AttributeConfig5.Read));

    public static void Write(ref CdrWriter writer, DevIntrChange value)
    {
        writer.WriteBoolean(value.DevStarted);
        writer.WriteSequence(value.Cmds, DevCmdInfo2.Write);
        writer.WriteSequence(value.Atts, AttributeConfig5.Write);
    }
}
