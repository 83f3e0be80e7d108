// Written by IdlGenerator from tango_idl.json: change these, not this.
namespace RxDevices.Tango;

/// <summary>The union <c>IDL:Tango/AttrValUnion:1.0</c>.</summary>
/// <param name="Case">Which of its members it holds.</param>
/// <param name="Value">The member.</param>
internal sealed record AttrValUnion(AttributeDataType Case, object Value)
{
    /// <summary>The bytes it takes at least.</summary>
    public const int MinimumSize = 5;

    public static AttrValUnion Read(ref CdrReader reader)
    {
        var choice = (AttributeDataType)reader.ReadEnum(15);
        return new(choice, choice switch
        {
            AttributeDataType.AttBool => reader.ReadArray<bool>(),
            AttributeDataType.AttShort => reader.ReadArray<short>(),
            AttributeDataType.AttLong => reader.ReadArray<int>(),
            AttributeDataType.AttLong64 => reader.ReadArray<long>(),
            AttributeDataType.AttFloat => reader.ReadArray<float>(),
            AttributeDataType.AttDouble => reader.ReadArray<double>(),
            AttributeDataType.AttUchar => reader.ReadArray<byte>(),
            AttributeDataType.AttUshort => reader.ReadArray<ushort>(),
            AttributeDataType.AttUlong => reader.ReadArray<uint>(),
            AttributeDataType.AttUlong64 => reader.ReadArray<ulong>(),
            AttributeDataType.AttString => reader.ReadArray<string>(),
            AttributeDataType.AttState => reader.ReadArray<DevState>(),
            AttributeDataType.DeviceState => (DevState)reader.ReadEnum(14),
            AttributeDataType.AttEncoded => reader.ReadArray<Encoded>(),
            _ => reader.ReadBoolean(),
        });
    }

    public static void Write(ref CdrWriter writer, AttrValUnion value)
    {
        writer.WriteEnum((int)value.Case);
        switch (value.Case)
        {
            case AttributeDataType.AttBool:
                writer.WriteArray<bool>((bool[])value.Value);
                break;
            case AttributeDataType.AttShort:
                writer.WriteArray<short>((short[])value.Value);
                break;
            case AttributeDataType.AttLong:
                writer.WriteArray<int>((int[])value.Value);
                break;
            case AttributeDataType.AttLong64:
                writer.WriteArray<long>((long[])value.Value);
                break;
            case AttributeDataType.AttFloat:
                writer.WriteArray<float>((float[])value.Value);
                break;
            case AttributeDataType.AttDouble:
                writer.WriteArray<double>((double[])value.Value);
                break;
            case AttributeDataType.AttUchar:
                writer.WriteArray<byte>((byte[])value.Value);
                break;
            case AttributeDataType.AttUshort:
                writer.WriteArray<ushort>((ushort[])value.Value);
                break;
            case AttributeDataType.AttUlong:
                writer.WriteArray<uint>((uint[])value.Value);
                break;
            case AttributeDataType.AttUlong64:
                writer.WriteArray<ulong>((ulong[])value.Value);
                break;
            case AttributeDataType.AttString:
                writer.WriteArray<string>((string[])value.Value);
                break;
            case AttributeDataType.AttState:
                writer.WriteArray<DevState>((DevState[])value.Value);
                break;
            case AttributeDataType.DeviceState:
                writer.WriteEnum((int)(DevState)value.Value);
                break;
            case AttributeDataType.AttEncoded:
                writer.WriteArray<Encoded>((Encoded[])value.Value);
                break;
            case AttributeDataType.AttNoData:
                writer.WriteBoolean((bool)value.Value);
                break;
        }
    }
}
