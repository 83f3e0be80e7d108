using System.Buffers;

namespace RxDevices.Tango.Tests.Kit;

/// <summary>Cuts captured bytes into messages, and decodes and encodes one again.</summary>
internal static class Transcript
{
    /// <summary>All messages; there must be nothing else.</summary>
    public static GiopMessage[] Frame(byte[] bytes)
    {
        var framer = new GiopFramer(new());
        var buffer = new ReadOnlySequence<byte>(bytes);
        var messages = new List<GiopMessage>();
        FrameResult result;
        while ((result = framer.TryRead(ref buffer, out var message)) == FrameResult.Message)
        {
            messages.Add(message);
        }

        Assert.Null(framer.Problem);
        Assert.Equal(FrameResult.Incomplete, result);
        Assert.Equal(0, buffer.Length);
        return [.. messages];
    }

    /// <summary>A request, wholly decoded.</summary>
    public static (RequestHeader Header, object? Arguments) DecodeRequest(in GiopMessage message)
    {
        var reader = message.Open();
        var header = RequestHeader.Read(ref reader, message.Header.Version);
        var arguments = Operations.Find(header.Operation)!.ReadAnyArguments(ref reader);
        Assert.Null(reader.Problem);
        Assert.Equal(0, reader.Remaining);
        return (header, arguments);
    }

    /// <summary>A reply to that operation, wholly decoded.</summary>
    public static (ReplyHeader Header, object? Body) DecodeReply(in GiopMessage message, string operation)
    {
        var reader = message.Open();
        var header = ReplyHeader.Read(ref reader, message.Header.Version);
        object? body = header.Status switch
        {
            ReplyStatus.NoException => Operations.Find(operation)!.ReadAnyResult(ref reader),
            ReplyStatus.UserException => UserException.Read(ref reader),
            ReplyStatus.SystemException => SystemFailure.Read(ref reader),
            _ => throw new NotSupportedException($"{header.Status}"),
        };
        Assert.Null(reader.Problem);
        Assert.Equal(0, reader.Remaining);
        return (header, body);
    }

    public static byte[] EncodeRequest(GiopVersion version, RequestHeader header, object? arguments, bool isLittleEndian = true) =>
        Written(version, isLittleEndian, writer => Operations.Find(header.Operation)!.WriteAnyRequest(writer, header, arguments));

    public static byte[] EncodeReply(GiopVersion version, ReplyHeader header, string operation, object? body, bool isLittleEndian = true) =>
        Written(version, isLittleEndian, writer =>
        {
            switch (body)
            {
                case UserException exception:
                    writer.Reply(header, exception, UserException.Write);
                    break;
                case SystemFailure failure:
                    writer.Reply(header, failure, SystemFailure.Write);
                    break;
                default:
                    Operations.Find(operation)!.WriteAnyReply(writer, header, body);
                    break;
            }
        });

    public static byte[] Written(GiopVersion version, bool isLittleEndian, Action<GiopWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(new(output, version, isLittleEndian));
        return output.WrittenSpan.ToArray();
    }
}
