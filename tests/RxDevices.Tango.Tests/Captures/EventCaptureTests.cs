using System.Text;
using RxDevices.Tango.Tests.Kit;

namespace RxDevices.Tango.Tests.Captures;

/// <summary>Events of real servers, decoded with nothing left over and encoded again equal but for padding.</summary>
public class EventCaptureTests
{
    private const int HeartbeatFrames = 3;

    public static TheoryData<string> Names => Capture.EventNames;

    [Fact]
    public void There_are_as_many_events_as_were_captured() => Assert.Equal(17, Names.Count);

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_means_what_was_written_down(string name)
    {
        var capture = Capture.Of(name);
        var isLittleEndian = capture.Frames[1] is [1];
        Assert.Equal(capture.Decoded["topic"]!.GetValue<string>(), Encoding.Latin1.GetString(capture.Frames[0]));
        Assert.Equal(capture.Decoded["little_endian"]!.GetValue<bool>(), isLittleEndian);

        var reader = new CdrReader(capture.Frames[2], isLittleEndian);
        var call = ZmqCallInfo.Read(ref reader);
        reader.End();
        Assert.Null(reader.Problem);
        Decoded.AssertSame(capture.Decoded["call_info"], call);
        if (capture.Frames.Length > HeartbeatFrames)
        {
            var payload = EventPayload.Open(capture.Frames[3], isLittleEndian);
            Decoded.AssertSame(capture.Decoded["payload"], ReadPayload(ref payload, capture));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_is_encoded_as_by_the_original(string name)
    {
        var capture = Capture.Of(name);
        Again(capture.Frames[2], static bytes =>
        {
            var reader = new CdrReader(bytes, isLittleEndian: true);
            return CdrWriter.ToArray(ZmqCallInfo.Read(ref reader), ZmqCallInfo.Write);
        });
        if (capture.Frames.Length > HeartbeatFrames)
        {
            Again(capture.Frames[3], bytes =>
            {
                var reader = EventPayload.Open(bytes, isLittleEndian: true);
                return WritePayload(ReadPayload(ref reader, capture), isLittleEndian: true);
            });
        }

        static void Again(byte[] original, Func<byte[], byte[]> again) => Padding.AssertEqualBut(original, again(original), again);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_means_the_same_in_the_other_byte_order(string name)
    {
        var capture = Capture.Of(name);
        if (capture.Frames.Length > HeartbeatFrames)
        {
            var little = EventPayload.Open(capture.Frames[3], isLittleEndian: true);
            var big = EventPayload.Open(WritePayload(ReadPayload(ref little, capture), isLittleEndian: false), isLittleEndian: false);
            Decoded.AssertSame(capture.Decoded["payload"], ReadPayload(ref big, capture));
        }

        Assert.Equal(capture.Frames[2].Length, CdrWriter.Measure(new ZmqCallInfo(1, 0, "", [], false), ZmqCallInfo.Write));
    }

    private static object ReadPayload(ref CdrReader reader, Capture capture)
    {
        object payload = capture.Decoded["payload_type"]!.GetValue<string>() switch
        {
            "AttributeValue_5" => AttributeValue5.Read(ref reader),
            "AttributeConfig_5" => AttributeConfig5.Read(ref reader),
            "AttDataReady" => AttDataReady.Read(ref reader),
            "DevIntrChange" => DevIntrChange.Read(ref reader),
            "DevErrorList" => ModelStructures.ReadErrors(ref reader),
            var other => throw new NotSupportedException(other),
        };
        reader.End();
        Assert.Null(reader.Problem);
        return payload;
    }

    private static byte[] WritePayload(object payload, bool isLittleEndian) => payload switch
    {
        AttributeValue5 value => EventPayload.Of(value, AttributeValue5.Write, isLittleEndian),
        AttributeConfig5 configuration => EventPayload.Of(configuration, AttributeConfig5.Write, isLittleEndian),
        AttDataReady ready => EventPayload.Of(ready, AttDataReady.Write, isLittleEndian),
        DevIntrChange change => EventPayload.Of(change, DevIntrChange.Write, isLittleEndian),
        DevError[] errors => EventPayload.Of(errors, ModelStructures.WriteErrors, isLittleEndian),
        _ => throw new NotSupportedException($"{payload}"),
    };
}
