// Written by IdlGenerator from tango_idl.json: change these, not this.
namespace RxDevices.Tango;

/// <summary>The structure <c>IDL:Tango/DevPipeDataElt:1.0</c>.</summary>
internal sealed record DevPipeElement(
    string Name,
    AttrValUnion Value,
    DevPipeElement[] InnerBlob,
    string InnerBlobName)
{
    /// <summary>The bytes it takes at least.</summary>
    public const int MinimumSize = 17;

    public static DevPipeElement Read(ref CdrReader reader) => new(
        reader.ReadString(),
        AttrValUnion.Read(ref reader),
        reader.ReadSequence(DevPipeElement.MinimumSize, DevPipeElement.Read),
        reader.ReadString());

    public static void Write(ref CdrWriter writer, DevPipeElement value)
    {
        writer.WriteString(value.Name);
        AttrValUnion.Write(ref writer, value.Value);
        writer.WriteSequence(value.InnerBlob, DevPipeElement.Write);
        writer.WriteString(value.InnerBlobName);
    }
}
