// Written by IdlGenerator from tango_idl.json: change these, not this.
namespace RxDevices.Tango;

/// <summary>The structure <c>IDL:Tango/DevAttrHistory_3:1.0</c>.</summary>
internal sealed record DevAttrHistory3(
    bool AttrFailed,
    AttributeValue3 Value)
{
    /// <summary>The bytes it takes at least.</summary>
    public const int MinimumSize = 45;

    public static DevAttrHistory3 Read(ref CdrReader reader) => new(
        reader.ReadBoolean(),
        AttributeValue3.Read(ref reader));

    public static void Write(ref CdrWriter writer, DevAttrHistory3 value)
    {
        writer.WriteBoolean(value.AttrFailed);
        AttributeValue3.Write(ref writer, value.Value);
    }
}
