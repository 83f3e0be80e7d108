// Written by IdlGenerator from tango_idl.json: change these, not this.
using System.Reactive;

namespace RxDevices.Tango;

/// <content>The operations of <c>IDL:Tango/Device_2:1.0</c>.</content>
internal static partial class Operations
{
    public static Operation<(string Command, Any Argin, DevSource Source), Any> CommandInout2 { get; } = new(
        "command_inout_2",
        static (ref reader) => (reader.ReadString(), Any.Read(ref reader), (DevSource)reader.ReadEnum(3)),
        static (ref writer, arguments) =>
        {
            writer.WriteString(arguments.Command);
            Any.Write(ref writer, arguments.Argin);
            writer.WriteEnum((int)arguments.Source);
        },
        static (ref reader) => Any.Read(ref reader),
        static (ref writer, result) => Any.Write(ref writer, result));

    public static Operation<(string[] Names, DevSource Source), AttributeValue[]> ReadAttributes2 { get; } = new(
        "read_attributes_2",
        static (ref reader) => (reader.ReadArray<string>(), (DevSource)reader.ReadEnum(3)),
        static (ref writer, arguments) =>
        {
            writer.WriteArray<string>(arguments.Names);
            writer.WriteEnum((int)arguments.Source);
        },
        static (ref reader) => reader.ReadSequence(AttributeValue.MinimumSize, AttributeValue.Read),
        static (ref writer, result) => writer.WriteSequence(result, AttributeValue.Write));

    public static Operation<string[], AttributeConfig2[]> GetAttributeConfig2 { get; } = new(
        "get_attribute_config_2",
        static (ref reader) => reader.ReadArray<string>(),
        static (ref writer, arguments) => writer.WriteArray<string>(arguments),
        static (ref reader) => reader.ReadSequence(AttributeConfig2.MinimumSize, AttributeConfig2.Read),
        static (ref writer, result) => writer.WriteSequence(result, AttributeConfig2.Write));

    public static Operation<Unit, DevCmdInfo2[]> CommandListQuery2 { get; } = new(
        "command_list_query_2",
        null,
        null,
        static (ref reader) => reader.ReadSequence(DevCmdInfo2.MinimumSize, DevCmdInfo2.Read),
        static (ref writer, result) => writer.WriteSequence(result, DevCmdInfo2.Write));

    public static Operation<string, DevCmdInfo2> CommandQuery2 { get; } = new(
        "command_query_2",
        static (ref reader) => reader.ReadString(),
        static (ref writer, arguments) => writer.WriteString(arguments),
        static (ref reader) => DevCmdInfo2.Read(ref reader),
        static (ref writer, result) => DevCmdInfo2.Write(ref writer, result));

    public static Operation<(string Command, int N), DevCmdHistory[]> CommandInoutHistory2 { get; } = new(
        "command_inout_history_2",
        static (ref reader) => (reader.ReadString(), reader.ReadLong()),
        static (ref writer, arguments) =>
        {
            writer.WriteString(arguments.Command);
            writer.WriteLong(arguments.N);
        },
        static (ref reader) => reader.ReadSequence(DevCmdHistory.MinimumSize, DevCmdHistory.Read),
        static (ref writer, result) => writer.WriteSequence(result, DevCmdHistory.Write));

    public static Operation<(string Name, int N), DevAttrHistory[]> ReadAttributeHistory2 { get; } = new(
        "read_attribute_history_2",
        static (ref reader) => (reader.ReadString(), reader.ReadLong()),
        static (ref writer, arguments) =>
        {
            writer.WriteString(arguments.Name);
            writer.WriteLong(arguments.N);
        },
        static (ref reader) => reader.ReadSequence(DevAttrHistory.MinimumSize, DevAttrHistory.Read),
        static (ref writer, result) => writer.WriteSequence(result, DevAttrHistory.Write));
}
