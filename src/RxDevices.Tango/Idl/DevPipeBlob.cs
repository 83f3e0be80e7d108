// Written by IdlGenerator from tango_idl.json: change these, not this.
namespace RxDevices.Tango;

/// <summary>The structure <c>IDL:Tango/DevPipeBlob:1.0</c>.</summary>
internal sealed record DevPipeBlob(
    string Name,
    DevPipeElement[] BlobData)
{
    /// <summary>The bytes it takes at least.</summary>
    public const int MinimumSize = 8;

    public static DevPipeBlob Read(ref CdrReader reader) => new(
        reader.ReadString(),
        reader.ReadSequence(DevPipeElement.MinimumSize, DevPipeElement.Read));

    public static void Write(ref CdrWriter writer, DevPipeBlob value)
    {
        writer.WriteString(value.Name);
        writer.WriteSequence(value.BlobData, DevPipeElement.Write);
    }
}
