// Written by IdlGenerator from tango_idl.json: change these, not this.
using System.Reactive;

namespace RxDevices.Tango;

/// <content>The operations of <c>IDL:Tango/Device:1.0</c>.</content>
internal static partial class Operations
{
    public static Operation<Unit, string> GetName { get; } = new(
        "_get_name",
        null,
        null,
        static (ref reader) => reader.ReadString(),
        static (ref writer, result) => writer.WriteString(result));

    public static Operation<Unit, string> GetDescription { get; } = new(
        "_get_description",
        null,
        null,
        static (ref reader) => reader.ReadString(),
        static (ref writer, result) => writer.WriteString(result));

    public static Operation<Unit, DevState> GetState { get; } = new(
        "_get_state",
        null,
        null,
        static (ref reader) => (DevState)reader.ReadEnum(14),
        static (ref writer, result) => writer.WriteEnum((int)result));

    public static Operation<Unit, string> GetStatus { get; } = new(
        "_get_status",
        null,
        null,
        static (ref reader) => reader.ReadString(),
        static (ref writer, result) => writer.WriteString(result));

    public static Operation<Unit, string> GetAdmName { get; } = new(
        "_get_adm_name",
        null,
        null,
        static (ref reader) => reader.ReadString(),
        static (ref writer, result) => writer.WriteString(result));

    public static Operation<(string Command, Any Argin), Any> CommandInout { get; } = new(
        "command_inout",
        static (ref reader) => (reader.ReadString(), Any.Read(ref reader)),
        static (ref writer, arguments) =>
        {
            writer.WriteString(arguments.Command);
            Any.Write(ref writer, arguments.Argin);
        },
        static (ref reader) => Any.Read(ref reader),
        static (ref writer, result) => Any.Write(ref writer, result));

    public static Operation<string[], AttributeConfig[]> GetAttributeConfig { get; } = new(
        "get_attribute_config",
        static (ref reader) => reader.ReadArray<string>(),
        static (ref writer, arguments) => writer.WriteArray<string>(arguments),
        static (ref reader) => reader.ReadSequence(AttributeConfig.MinimumSize, AttributeConfig.Read),
        static (ref writer, result) => writer.WriteSequence(result, AttributeConfig.Write));

    public static Operation<AttributeConfig[], Unit> SetAttributeConfig { get; } = new(
        "set_attribute_config",
        static (ref reader) => reader.ReadSequence(AttributeConfig.MinimumSize, AttributeConfig.Read),
        static (ref writer, arguments) => writer.WriteSequence(arguments, AttributeConfig.Write),
        null,
        null);

    public static Operation<string[], AttributeValue[]> ReadAttributes { get; } = new(
        "read_attributes",
        static (ref reader) => reader.ReadArray<string>(),
        static (ref writer, arguments) => writer.WriteArray<string>(arguments),
        static (ref reader) => reader.ReadSequence(AttributeValue.MinimumSize, AttributeValue.Read),
        static (ref writer, result) => writer.WriteSequence(result, AttributeValue.Write));

    public static Operation<AttributeValue[], Unit> WriteAttributes { get; } = new(
        "write_attributes",
        static (ref reader) => reader.ReadSequence(AttributeValue.MinimumSize, AttributeValue.Read),
        static (ref writer, arguments) => writer.WriteSequence(arguments, AttributeValue.Write),
        null,
        null);

    public static Operation<Unit, Unit> Ping { get; } = new(
        "ping",
        null,
        null,
        null,
        null);

    public static Operation<int, string[]> BlackBox { get; } = new(
        "black_box",
        static (ref reader) => reader.ReadLong(),
        static (ref writer, arguments) => writer.WriteLong(arguments),
        static (ref reader) => reader.ReadArray<string>(),
        static (ref writer, result) => writer.WriteArray<string>(result));

    public static Operation<Unit, DevInfo> Info { get; } = new(
        "info",
        null,
        null,
        static (ref reader) => DevInfo.Read(ref reader),
        static (ref writer, result) => DevInfo.Write(ref writer, result));

    public static Operation<Unit, DevCmdInfo[]> CommandListQuery { get; } = new(
        "command_list_query",
        null,
        null,
        static (ref reader) => reader.ReadSequence(DevCmdInfo.MinimumSize, DevCmdInfo.Read),
        static (ref writer, result) => writer.WriteSequence(result, DevCmdInfo.Write));

    public static Operation<string, DevCmdInfo> CommandQuery { get; } = new(
        "command_query",
        static (ref reader) => reader.ReadString(),
        static (ref writer, arguments) => writer.WriteString(arguments),
        static (ref reader) => DevCmdInfo.Read(ref reader),
        static (ref writer, result) => DevCmdInfo.Write(ref writer, result));
}
