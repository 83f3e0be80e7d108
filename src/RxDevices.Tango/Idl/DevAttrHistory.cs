// Written by IdlGenerator from tango_idl.json: change these, not this.
namespace RxDevices.Tango;

/// <summary>The structure <c>IDL:Tango/DevAttrHistory:1.0</c>.</summary>
internal sealed record DevAttrHistory(
    bool AttrFailed,
    AttributeValue Value,
    DevError[] Errors)
{
    /// <summary>The bytes it takes at least.</summary>
    public const int MinimumSize = 37;

    public static DevAttrHistory Read(ref CdrReader reader) => new(
        reader.ReadBoolean(),
        AttributeValue.Read(ref reader),
        ModelStructures.ReadErrors(ref reader));

    public static void Write(ref CdrWriter writer, DevAttrHistory value)
    {
        writer.WriteBoolean(value.AttrFailed);
        AttributeValue.Write(ref writer, value.Value);
        ModelStructures.WriteErrors(ref writer, value.Errors);
    }
}
