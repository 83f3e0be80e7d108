// Written by IdlGenerator from tango_idl.json: change these, not this.
using System.Reactive;

namespace RxDevices.Tango;

/// <content>The operations of <c>IDL:Tango/Device_4:1.0</c>.</content>
internal static partial class Operations
{
    public static Operation<(string Name, int N), DevAttrHistory4> ReadAttributeHistory4 { get; } = new(
        "read_attribute_history_4",
        static (ref reader) => (reader.ReadString(), reader.ReadLong()),
        static (ref writer, arguments) =>
        {
            writer.WriteString(arguments.Name);
            writer.WriteLong(arguments.N);
        },
        static (ref reader) => DevAttrHistory4.Read(ref reader),
        static (ref writer, result) => DevAttrHistory4.Write(ref writer, result));

    public static Operation<(string Command, int N), DevCmdHistory4> CommandInoutHistory4 { get; } = new(
        "command_inout_history_4",
        static (ref reader) => (reader.ReadString(), reader.ReadLong()),
        static (ref writer, arguments) =>
        {
            writer.WriteString(arguments.Command);
            writer.WriteLong(arguments.N);
        },
        static (ref reader) => DevCmdHistory4.Read(ref reader),
        static (ref writer, result) => DevCmdHistory4.Write(ref writer, result));

    public static Operation<(string Command, Any Argin, DevSource Source, ClntIdent ClIdent), Any> CommandInout4 { get; } = new(
        "command_inout_4",
        static (ref reader) => (reader.ReadString(), Any.Read(ref reader), (DevSource)reader.ReadEnum(3), ClntIdent.Read(ref reader)),
        static (ref writer, arguments) =>
        {
            writer.WriteString(arguments.Command);
            Any.Write(ref writer, arguments.Argin);
            writer.WriteEnum((int)arguments.Source);
            ClntIdent.Write(ref writer, arguments.ClIdent);
        },
        static (ref reader) => Any.Read(ref reader),
        static (ref writer, result) => Any.Write(ref writer, result));

    public static Operation<(string[] Names, DevSource Source, ClntIdent ClIdent), AttributeValue4[]> ReadAttributes4 { get; } = new(
        "read_attributes_4",
        static (ref reader) => (reader.ReadArray<string>(), (DevSource)reader.ReadEnum(3), ClntIdent.Read(ref reader)),
        static (ref writer, arguments) =>
        {
            writer.WriteArray<string>(arguments.Names);
            writer.WriteEnum((int)arguments.Source);
            ClntIdent.Write(ref writer, arguments.ClIdent);
        },
        static (ref reader) => reader.ReadSequence(AttributeValue4.MinimumSize, AttributeValue4.Read),
        static (ref writer, result) => writer.WriteSequence(result, AttributeValue4.Write));

    public static Operation<(AttributeValue4[] Values, ClntIdent ClIdent), Unit> WriteAttributes4 { get; } = new(
        "write_attributes_4",
        static (ref reader) => (reader.ReadSequence(AttributeValue4.MinimumSize, AttributeValue4.Read), ClntIdent.Read(ref reader)),
        static (ref writer, arguments) =>
        {
            writer.WriteSequence(arguments.Values, AttributeValue4.Write);
            ClntIdent.Write(ref writer, arguments.ClIdent);
        },
        null,
        null);

    public static Operation<(AttributeConfig3[] NewConf, ClntIdent ClIdent), Unit> SetAttributeConfig4 { get; } = new(
        "set_attribute_config_4",
        static (ref reader) => (reader.ReadSequence(AttributeConfig3.MinimumSize, AttributeConfig3.Read), ClntIdent.Read(ref reader)),
        static (ref writer, arguments) =>
        {
            writer.WriteSequence(arguments.NewConf, AttributeConfig3.Write);
            ClntIdent.Write(ref writer, arguments.ClIdent);
        },
        null,
        null);

    public static Operation<(AttributeValue4[] Values, ClntIdent ClIdent), AttributeValue4[]> WriteReadAttributes4 { get; } = new(
        "write_read_attributes_4",
        static (ref reader) => (reader.ReadSequence(AttributeValue4.MinimumSize, AttributeValue4.Read), ClntIdent.Read(ref reader)),
        static (ref writer, arguments) =>
        {
            writer.WriteSequence(arguments.Values, AttributeValue4.Write);
            ClntIdent.Write(ref writer, arguments.ClIdent);
        },
        static (ref reader) => reader.ReadSequence(AttributeValue4.MinimumSize, AttributeValue4.Read),
        static (ref writer, result) => writer.WriteSequence(result, AttributeValue4.Write));
}
