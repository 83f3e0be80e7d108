// Written by IdlGenerator from tango_idl.json: change these, not this.
namespace RxDevices.Tango;

/// <summary>The structure <c>IDL:Tango/AttributeConfig:1.0</c>.</summary>
internal sealed record AttributeConfig(
    string Name,
    AttrWriteType Writable,
    AttrDataFormat DataFormat,
    int DataType,
    int MaxDimX,
    int MaxDimY,
    string Description,
    string Label,
    string Unit,
    string StandardUnit,
    string DisplayUnit,
    string Format,
    string MinValue,
    string MaxValue,
    string MinAlarm,
    string MaxAlarm,
    string WritableAttrName,
    string[] Extensions)
{
    /// <summary>The bytes it takes at least.</summary>
    public const int MinimumSize = 72;

    public static AttributeConfig Read(ref CdrReader reader) => new(
        reader.ReadString(),
        (AttrWriteType)reader.ReadEnum(5),
        (AttrDataFormat)reader.ReadEnum(4),
        reader.ReadLong(),
        reader.ReadLong(),
        reader.ReadLong(),
        reader.ReadString(),
        reader.ReadString(),
        reader.ReadString(),
        reader.ReadString(),
        reader.ReadString(),
        reader.ReadString(),
        reader.ReadString(),
        reader.ReadString(),
        reader.ReadString(),
        reader.ReadString(),
        reader.ReadString(),
        reader.ReadArray<string>());

    public static void Write(ref CdrWriter writer, AttributeConfig value)
    {
        writer.WriteString(value.Name);
        writer.WriteEnum((int)value.Writable);
        writer.WriteEnum((int)value.DataFormat);
        writer.WriteLong(value.DataType);
        writer.WriteLong(value.MaxDimX);
        writer.WriteLong(value.MaxDimY);
        writer.WriteString(value.Description);
        writer.WriteString(value.Label);
        writer.WriteString(value.Unit);
        writer.WriteString(value.StandardUnit);
        writer.WriteString(value.DisplayUnit);
        writer.WriteString(value.Format);
        writer.WriteString(value.MinValue);
        writer.WriteString(value.MaxValue);
        writer.WriteString(value.MinAlarm);
        writer.WriteString(value.MaxAlarm);
        writer.WriteString(value.WritableAttrName);
        writer.WriteArray<string>(value.Extensions);
    }
}
