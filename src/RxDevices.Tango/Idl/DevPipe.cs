// Written by IdlGenerator from tango_idl.json: change these, not this.
namespace RxDevices.Tango;

/// <summary>The structure <c>IDL:Tango/DevPipeData:1.0</c>.</summary>
internal sealed record DevPipe(
    string Name,
    TimeVal Time,
    DevPipeBlob DataBlob)
{
    /// <summary>The bytes it takes at least.</summary>
    public const int MinimumSize = 24;

    public static DevPipe Read(ref CdrReader reader) => new(
        reader.ReadString(),
        TimeVal.Read(ref reader),
        DevPipeBlob.Read(ref reader));

    public static void Write(ref CdrWriter writer, DevPipe value)
    {
        writer.WriteString(value.Name);
        TimeVal.Write(ref writer, value.Time);
        DevPipeBlob.Write(ref writer, value.DataBlob);
    }
}
