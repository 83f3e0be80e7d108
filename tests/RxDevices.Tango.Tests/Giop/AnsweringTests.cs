using System.Buffers;
using RxDevices.Tango.Tests.Kit;
using RxDevices.Tango.Tests.Mapping;

namespace RxDevices.Tango.Tests.Giop;

/// <summary>The pieces as a server puts them together: what is understood is answered, what is not is refused, and the rest ends the connection.</summary>
public class AnsweringTests
{
    private static readonly AttributeDescription Scalar = Described.As<double>("double_scalar", AccessMode.ReadWrite);

    [Fact]
    public void What_is_understood_is_answered()
    {
        var reply = Assert.Single(Transcript.Frame(Answer(Capture.Of("10_read_double_rw").Request)));
        var reader = reply.Open();
        Assert.Equal(ReplyStatus.NoException, ReplyHeader.Read(ref reader, reply.Header.Version).Status);
        var reading = Assert.Single(AttributeReadings.Read(ref reader, Described.In(Scalar))).Reading;
        Assert.Equal((1.5, 2.5), (reading.Value, reading.SetPoint));
    }

    [Fact]
    public void Arguments_that_are_not_understood_are_refused_and_the_next_request_is_answered()
    {
        var spoilt = (byte[])Capture.Of("10_read_double_rw").Request.Clone();

        // How many names: two thousand million.
        spoilt.AsSpan(72, 4).Fill(0x7F);
        Assert.Equal(
            ["28 MARSHAL No", "28 NoException", "6 NoException"],
            Answers([.. spoilt, .. Capture.Of("10_read_double_rw").Request, .. Capture.Of("03_ping").Request]));
    }

    [Fact]
    public void An_operation_that_is_not_there_is_refused() => Assert.Equal(
        ["7 BAD_OPERATION No"],
        Answers(Transcript.Written(GiopVersion.V12, true, writer => writer.Request(new(7, true, "a/b/c", "fly"), 0, write: null))));

    [Fact]
    public void What_is_no_request_ends_the_connection_with_an_error() =>
        Assert.Equal(["MessageError"], Answers([.. "GET / HTTP/1.1\r\n\r\n"u8]));

    [Fact]
    public void What_was_asked_before_the_end_is_answered_before_it() =>
        Assert.Equal(["6 NoException", "MessageError"], Answers([.. Capture.Of("03_ping").Request, .. "GIOP\u0009"u8, .. new byte[7]]));

    [Fact]
    public void Who_wants_no_answer_gets_none() => Assert.Equal([], Answers(Capture.Of("82_cmd_fire_and_forget").Request));

    private static string[] Answers(byte[] requests)
    {
        return [.. Transcript.Frame(Answer(requests)).Select(Print)];

        static string Print(GiopMessage message)
        {
            if (message.Header.Type != GiopMessageType.Reply)
            {
                return message.Header.Type.ToString();
            }

            var reader = message.Open();
            var header = ReplyHeader.Read(ref reader, message.Header.Version);
            var failure = header.Status == ReplyStatus.SystemException ? SystemFailure.Read(ref reader) : null;
            Assert.Null(reader.Problem);
            return failure is null ? $"{header.RequestId} {header.Status}" : $"{header.RequestId} {failure.Name} {failure.Completion}";
        }
    }

    private static byte[] Answer(byte[] requests)
    {
        var framer = new GiopFramer(new());
        var output = new ArrayBufferWriter<byte>();
        var buffer = new ReadOnlySequence<byte>(requests);
        FrameResult result;
        while ((result = framer.TryRead(ref buffer, out var message)) == FrameResult.Message)
        {
            if (!TryAnswer(message, new(output, message.Header.Version)))
            {
                return output.WrittenSpan.ToArray();
            }
        }

        if (result == FrameResult.Broken)
        {
            new GiopWriter(output, GiopVersion.V10).MessageError();
        }

        return output.WrittenSpan.ToArray();
    }

    private static bool TryAnswer(GiopMessage message, GiopWriter writer)
    {
        var reader = message.Open();
        var request = RequestHeader.Read(ref reader, message.Header.Version);
        if (reader.Problem is not null)
        {
            writer.MessageError();
            return false;
        }

        if (!request.WantsReply)
        {
            return true;
        }

        var reply = new ReplyHeader(request.RequestId, ReplyStatus.NoException);
        switch (Operations.Find(request.Operation))
        {
            case { } ping when ping == Operations.Ping:
                Operations.Ping.WriteReply(writer, reply, default);
                break;
            case { } read when read == Operations.ReadAttributes5:
                var (names, _, _) = Operations.ReadAttributes5.ReadArguments(ref reader);
                if (reader.Problem is not null)
                {
                    writer.Reply(request.RequestId, SystemFailure.Marshal);
                    break;
                }

                var reading = Reading.Of(1.5, DateTimeOffset.UnixEpoch).With(2.5);
                var readings = names.Select(_ => AttributeReading.Of(Scalar, reading)).ToArray();
                writer.Reply(reply, readings, AttributeReadings.Write);
                break;
            default:
                writer.Reply(request.RequestId, SystemFailure.BadOperation);
                break;
        }

        return true;
    }
}
