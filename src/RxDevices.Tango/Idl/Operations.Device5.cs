// Written by IdlGenerator from tango_idl.json: change these, not this.
using System.Reactive;

namespace RxDevices.Tango;

/// <content>The operations of <c>IDL:Tango/Device_5:1.0</c>.</content>
internal static partial class Operations
{
    public static Operation<string[], AttributeConfig5[]> GetAttributeConfig5 { get; } = new(
        "get_attribute_config_5",
        static (ref reader) => reader.ReadArray<string>(),
        static (ref writer, arguments) => writer.WriteArray<string>(arguments),
        static (ref reader) => reader.ReadSequence(AttributeConfig5.MinimumSize, AttributeConfig5.Read),
        static (ref writer, result) => writer.WriteSequence(result, AttributeConfig5.Write));

    public static Operation<(AttributeConfig5[] NewConf, ClntIdent ClIdent), Unit> SetAttributeConfig5 { get; } = new(
        "set_attribute_config_5",
        static (ref reader) => (reader.ReadSequence(AttributeConfig5.MinimumSize, AttributeConfig5.Read), ClntIdent.Read(ref reader)),
        static (ref writer, arguments) =>
        {
            writer.WriteSequence(arguments.NewConf, AttributeConfig5.Write);
            ClntIdent.Write(ref writer, arguments.ClIdent);
        },
        null,
        null);

    public static Operation<(string[] Names, DevSource Source, ClntIdent ClIdent), AttributeValue5[]> ReadAttributes5 { get; } = new(
        "read_attributes_5",
        static (ref reader) => (reader.ReadArray<string>(), (DevSource)reader.ReadEnum(3), ClntIdent.Read(ref reader)),
        static (ref writer, arguments) =>
        {
            writer.WriteArray<string>(arguments.Names);
            writer.WriteEnum((int)arguments.Source);
            ClntIdent.Write(ref writer, arguments.ClIdent);
        },
        static (ref reader) => reader.ReadSequence(AttributeValue5.MinimumSize, AttributeValue5.Read),
        static (ref writer, result) => writer.WriteSequence(result, AttributeValue5.Write));

    public static Operation<(AttributeValue4[] Values, string[] RNames, ClntIdent ClIdent), AttributeValue5[]> WriteReadAttributes5 { get; } = new(
        "write_read_attributes_5",
        static (ref reader) => (reader.ReadSequence(AttributeValue4.MinimumSize, AttributeValue4.Read), reader.ReadArray<string>(), ClntIdent.Read(ref reader)),
        static (ref writer, arguments) =>
        {
            writer.WriteSequence(arguments.Values, AttributeValue4.Write);
            writer.WriteArray<string>(arguments.RNames);
            ClntIdent.Write(ref writer, arguments.ClIdent);
        },
        static (ref reader) => reader.ReadSequence(AttributeValue5.MinimumSize, AttributeValue5.Read),
        static (ref writer, result) => writer.WriteSequence(result, AttributeValue5.Write));

    public static Operation<(string Name, int N), DevAttrHistory5> ReadAttributeHistory5 { get; } = new(
        "read_attribute_history_5",
        static (ref reader) => (reader.ReadString(), reader.ReadLong()),
        static (ref writer, arguments) =>
        {
            writer.WriteString(arguments.Name);
            writer.WriteLong(arguments.N);
        },
        static (ref reader) => DevAttrHistory5.Read(ref reader),
        static (ref writer, result) => DevAttrHistory5.Write(ref writer, result));

    public static Operation<string[], PipeConfig[]> GetPipeConfig5 { get; } = new(
        "get_pipe_config_5",
        static (ref reader) => reader.ReadArray<string>(),
        static (ref writer, arguments) => writer.WriteArray<string>(arguments),
        static (ref reader) => reader.ReadSequence(PipeConfig.MinimumSize, PipeConfig.Read),
        static (ref writer, result) => writer.WriteSequence(result, PipeConfig.Write));

    public static Operation<(PipeConfig[] NewConf, ClntIdent ClIdent), Unit> SetPipeConfig5 { get; } = new(
        "set_pipe_config_5",
        static (ref reader) => (reader.ReadSequence(PipeConfig.MinimumSize, PipeConfig.Read), ClntIdent.Read(ref reader)),
        static (ref writer, arguments) =>
        {
            writer.WriteSequence(arguments.NewConf, PipeConfig.Write);
            ClntIdent.Write(ref writer, arguments.ClIdent);
        },
        null,
        null);

    public static Operation<(string Name, ClntIdent ClIdent), DevPipe> ReadPipe5 { get; } = new(
        "read_pipe_5",
        static (ref reader) => (reader.ReadString(), ClntIdent.Read(ref reader)),
        static (ref writer, arguments) =>
        {
            writer.WriteString(arguments.Name);
            ClntIdent.Write(ref writer, arguments.ClIdent);
        },
        static (ref reader) => DevPipe.Read(ref reader),
        static (ref writer, result) => DevPipe.Write(ref writer, result));

    public static Operation<(DevPipe Value, ClntIdent ClIdent), Unit> WritePipe5 { get; } = new(
        "write_pipe_5",
        static (ref reader) => (DevPipe.Read(ref reader), ClntIdent.Read(ref reader)),
        static (ref writer, arguments) =>
        {
            DevPipe.Write(ref writer, arguments.Value);
            ClntIdent.Write(ref writer, arguments.ClIdent);
        },
        null,
        null);

    public static Operation<(DevPipe Value, ClntIdent ClIdent), DevPipe> WriteReadPipe5 { get; } = new(
        "write_read_pipe_5",
        static (ref reader) => (DevPipe.Read(ref reader), ClntIdent.Read(ref reader)),
        static (ref writer, arguments) =>
        {
            DevPipe.Write(ref writer, arguments.Value);
            ClntIdent.Write(ref writer, arguments.ClIdent);
        },
        static (ref reader) => DevPipe.Read(ref reader),
        static (ref writer, result) => DevPipe.Write(ref writer, result));
}
