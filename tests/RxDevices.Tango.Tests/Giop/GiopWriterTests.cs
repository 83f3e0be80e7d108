using RxDevices.Tango.Tests.Kit;

namespace RxDevices.Tango.Tests.Giop;

public class GiopWriterTests
{
    [Theory]
    [InlineData(0, true, "47494F500100010500000000")]
    [InlineData(2, false, "47494F500102000500000000")]
    public void A_goodbye_is_a_header_alone(int minor, bool isLittleEndian, string hex) =>
        Assert.Equal(hex, Convert.ToHexString(Transcript.Written((GiopVersion)minor, isLittleEndian, writer => writer.CloseConnection())));

    [Fact]
    public void A_message_error_is_a_header_alone() =>
        Assert.Equal("47494F500101010600000000", Convert.ToHexString(Transcript.Written(GiopVersion.V11, true, writer => writer.MessageError())));

    [Fact]
    public void A_cancellation_names_its_request() =>
        Assert.Equal("47494F50010001020400000005000000", Convert.ToHexString(Transcript.Written(GiopVersion.V10, true, writer => writer.CancelRequest(5))));

    [Fact]
    public void A_reply_without_a_body_is_not_aligned_for_one()
    {
        var reply = Transcript.EncodeReply(GiopVersion.V12, new(7, ReplyStatus.NoException), "ping", body: null);
        Assert.Equal("47494F50010201010C000000" + "07000000" + "00000000" + "00000000", Convert.ToHexString(reply));
    }

    [Fact]
    public void A_body_of_1_2_begins_at_a_multiple_of_8()
    {
        var reply = Transcript.EncodeReply(GiopVersion.V12, new(7, ReplyStatus.NoException, new ServiceContext(1, [1])), "_get_state", DevState.Fault);
        var message = Transcript.Frame(reply)[0];
        Assert.Equal(DevState.Fault, Transcript.DecodeReply(message, "_get_state").Body);
        Assert.Equal(36 + 4 + 4, reply.Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_question_where_an_object_is_comes_back(int minor)
    {
        var version = (GiopVersion)minor;
        var message = Transcript.Frame(Transcript.Written(version, true, writer => writer.LocateRequest(new(9, "sys/tg_test/1"))))[0];
        var reader = message.Open();
        Assert.Equal(GiopMessageType.LocateRequest, message.Header.Type);
        Assert.Equal(new LocateHeader(9, "sys/tg_test/1"), LocateHeader.Read(ref reader, version));
        Assert.Equal(0, reader.Remaining);

        var answer = Transcript.Frame(Transcript.Written(version, true, writer => writer.LocateReply(new(9, LocateReplyHeader.Here))))[0];
        var answered = answer.Open();
        Assert.Equal(new LocateReplyHeader(9, 1), LocateReplyHeader.Read(ref answered));
        Assert.Equal(0, answered.Remaining);
    }

    [Fact]
    public void An_unknown_device_is_said_as_omniorb_says_it()
    {
        var capture = Capture.Of("83_unknown_object_SystemException");
        var (header, _) = Transcript.DecodeReply(Transcript.Frame(capture.Reply)[0], capture.Operation);
        var ours = Transcript.Written(GiopVersion.V10, true, writer => writer.Reply(header.RequestId, SystemFailure.ObjectNotExist));
        Padding.AssertEqualBut(capture.Reply, ours, bytes =>
        {
            var (head, body) = Transcript.DecodeReply(Transcript.Frame(bytes)[0], capture.Operation);
            return Transcript.EncodeReply(GiopVersion.V10, head, capture.Operation, body);
        });
    }

    [Fact]
    public void An_object_may_be_named_by_its_address()
    {
        var profile = new IiopProfile(GiopVersion.V12, "localhost", 10000, "\u00feX").ToTagged();
        byte[] byProfile = CdrWriter.ToArray(profile, static (ref writer, value) =>
        {
            writer.WriteUShort(1);
            TaggedProfile.Write(ref writer, value);
        });
        byte[] byReference = CdrWriter.ToArray(profile, static (ref writer, value) =>
        {
            writer.WriteUShort(2);
            writer.WriteULong(1);
            Ior.Write(ref writer, new("IDL:Tango/Device_5:1.0", new TaggedProfile(9, []), value));
        });

        foreach (var bytes in new[] { byProfile, byReference })
        {
            var reader = new CdrReader(bytes, isLittleEndian: true);
            Assert.Equal("\u00feX", ObjectKeys.ReadTarget(ref reader));
            Assert.Null(reader.Problem);
        }

        var unknown = new CdrReader([3, 0, 0, 0], isLittleEndian: true);
        Assert.Equal("", ObjectKeys.ReadTarget(ref unknown));
        Assert.Equal("the object is named in an unknown way at byte 2", unknown.Problem);
    }
}
