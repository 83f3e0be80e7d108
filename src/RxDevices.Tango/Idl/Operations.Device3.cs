// Written by IdlGenerator from tango_idl.json: change these, not this.
using System.Reactive;

namespace RxDevices.Tango;

/// <content>The operations of <c>IDL:Tango/Device_3:1.0</c>.</content>
internal static partial class Operations
{
    public static Operation<(string[] Names, DevSource Source), AttributeValue3[]> ReadAttributes3 { get; } = new(
        "read_attributes_3",
        static (ref reader) => (reader.ReadArray<string>(), (DevSource)reader.ReadEnum(3)),
        static (ref writer, arguments) =>
        {
            writer.WriteArray<string>(arguments.Names);
            writer.WriteEnum((int)arguments.Source);
        },
        static (ref reader) => reader.ReadSequence(AttributeValue3.MinimumSize, AttributeValue3.Read),
        static (ref writer, result) => writer.WriteSequence(result, AttributeValue3.Write));

    public static Operation<AttributeValue[], Unit> WriteAttributes3 { get; } = new(
        "write_attributes_3",
        static (ref reader) => reader.ReadSequence(AttributeValue.MinimumSize, AttributeValue.Read),
        static (ref writer, arguments) => writer.WriteSequence(arguments, AttributeValue.Write),
        null,
        null);

    public static Operation<(string Name, int N), DevAttrHistory3[]> ReadAttributeHistory3 { get; } = new(
        "read_attribute_history_3",
        static (ref reader) => (reader.ReadString(), reader.ReadLong()),
        static (ref writer, arguments) =>
        {
            writer.WriteString(arguments.Name);
            writer.WriteLong(arguments.N);
        },
        static (ref reader) => reader.ReadSequence(DevAttrHistory3.MinimumSize, DevAttrHistory3.Read),
        static (ref writer, result) => writer.WriteSequence(result, DevAttrHistory3.Write));

    public static Operation<Unit, DevInfo3> Info3 { get; } = new(
        "info_3",
        null,
        null,
        static (ref reader) => DevInfo3.Read(ref reader),
        static (ref writer, result) => DevInfo3.Write(ref writer, result));

    public static Operation<string[], AttributeConfig3[]> GetAttributeConfig3 { get; } = new(
        "get_attribute_config_3",
        static (ref reader) => reader.ReadArray<string>(),
        static (ref writer, arguments) => writer.WriteArray<string>(arguments),
        static (ref reader) => reader.ReadSequence(AttributeConfig3.MinimumSize, AttributeConfig3.Read),
        static (ref writer, result) => writer.WriteSequence(result, AttributeConfig3.Write));

    public static Operation<AttributeConfig3[], Unit> SetAttributeConfig3 { get; } = new(
        "set_attribute_config_3",
        static (ref reader) => reader.ReadSequence(AttributeConfig3.MinimumSize, AttributeConfig3.Read),
        static (ref writer, arguments) => writer.WriteSequence(arguments, AttributeConfig3.Write),
        null,
        null);
}
