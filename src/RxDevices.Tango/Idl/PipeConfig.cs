// Written by IdlGenerator from tango_idl.json: change these, not this.
namespace RxDevices.Tango;

/// <summary>The structure <c>IDL:Tango/PipeConfig:1.0</c>.</summary>
internal sealed record PipeConfig(
    string Name,
    string Description,
    string Label,
    DispLevel Level,
    PipeWriteType Writable,
    string[] Extensions)
{
    /// <summary>The bytes it takes at least.</summary>
    public const int MinimumSize = 24;

    public static PipeConfig Read(ref CdrReader reader) => new(
        reader.ReadString(),
        reader.ReadString(),
        reader.ReadString(),
        (DispLevel)reader.ReadEnum(3),
        (PipeWriteType)reader.ReadEnum(3),
        reader.ReadArray<string>());

    public static void Write(ref CdrWriter writer, PipeConfig value)
    {
        writer.WriteString(value.Name);
        writer.WriteString(value.Description);
        writer.WriteString(value.Label);
        writer.WriteEnum((int)value.Level);
        writer.WriteEnum((int)value.Writable);
        writer.WriteArray<string>(value.Extensions);
    }
}
