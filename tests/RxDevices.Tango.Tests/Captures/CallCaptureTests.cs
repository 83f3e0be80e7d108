using System.Globalization;
using System.Text.Json.Nodes;
using RxDevices.Tango.Tests.Kit;

namespace RxDevices.Tango.Tests.Captures;

/// <summary>Requests and replies of real programs, decoded with nothing left over and encoded again equal but for padding.</summary>
public class CallCaptureTests
{
    public static TheoryData<string> Names => Capture.CallNames;

    public static TheoryData<string> RepliedNames => [.. Capture.Calls.Where(capture => capture.Reply.Length > 0).Select(capture => capture.Name)];

    [Fact]
    public void There_are_as_many_calls_as_were_captured() => Assert.Equal(110, Names.Count);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_request_means_what_was_written_down(string name)
    {
        var capture = Capture.Of(name);
        var message = Assert.Single(Transcript.Frame(capture.Request));
        var (header, arguments) = Transcript.DecodeRequest(message);

        var expected = capture.Decoded["request_header"]!;
        Assert.Equal(GiopMessageType.Request, message.Header.Type);
        Assert.Equal(expected["giop"]!.GetValue<string>(), $"1.{(int)message.Header.Version}");
        Assert.Equal(capture.Operation, header.Operation);
        Assert.Equal(expected["request_id"]!.GetValue<uint>(), header.RequestId);
        Assert.Equal((expected["response_expected"] ?? expected["response_flags"])!.GetValue<int>() != 0, header.WantsReply);
        Assert.Equal(Key(expected["object_key"]!.GetValue<string>()), header.ObjectKey);
        Assert.Equal(expected["service_contexts"]!.AsArray().Count, header.Contexts.Length);
        Decoded.AssertSameArguments(capture.Decoded["request_args"]!.AsObject(), arguments);
    }

    [Theory]
    [MemberData(nameof(RepliedNames))]
    public void A_reply_means_what_was_written_down(string name)
    {
        var capture = Capture.Of(name);
        var message = Assert.Single(Transcript.Frame(capture.Reply));
        var (header, body) = Transcript.DecodeReply(message, capture.Operation);

        var expected = capture.Decoded["reply_header"]!;
        Assert.Equal(GiopMessageType.Reply, message.Header.Type);
        Assert.Equal(expected["request_id"]!.GetValue<uint>(), header.RequestId);
        Assert.Equal(expected["status"]!.GetValue<int>(), (int)header.Status);
        AssertSameBody(capture.Decoded["reply"], body);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_request_is_encoded_as_by_the_original(string name) => AssertSameAgain(Capture.Of(name).Request, static bytes =>
    {
        var message = Transcript.Frame(bytes)[0];
        var (header, arguments) = Transcript.DecodeRequest(message);
        return Transcript.EncodeRequest(message.Header.Version, header, arguments);
    });

    [Theory]
    [MemberData(nameof(RepliedNames))]
    public void A_reply_is_encoded_as_by_the_original(string name)
    {
        var capture = Capture.Of(name);
        AssertSameAgain(capture.Reply, bytes =>
        {
            var message = Transcript.Frame(bytes)[0];
            var (header, body) = Transcript.DecodeReply(message, capture.Operation);
            return Transcript.EncodeReply(message.Header.Version, header, capture.Operation, body);
        });
    }

    [Theory]
    [MemberData(nameof(RepliedNames))]
    public void A_call_means_the_same_in_every_version_and_byte_order(string name)
    {
        var capture = Capture.Of(name);
        var (requestHeader, arguments) = Transcript.DecodeRequest(Transcript.Frame(capture.Request)[0]);
        var (replyHeader, body) = Transcript.DecodeReply(Transcript.Frame(capture.Reply)[0], capture.Operation);
        foreach (var version in Enum.GetValues<GiopVersion>())
        {
            foreach (var isLittleEndian in new[] { true, false })
            {
                var request = Transcript.Frame(Transcript.EncodeRequest(version, requestHeader, arguments, isLittleEndian))[0];
                Assert.Equal((version, isLittleEndian), (request.Header.Version, request.Header.IsLittleEndian));
                Decoded.AssertSameArguments(capture.Decoded["request_args"]!.AsObject(), Transcript.DecodeRequest(request).Arguments);

                var reply = Transcript.Frame(Transcript.EncodeReply(version, replyHeader, capture.Operation, body, isLittleEndian))[0];
                var (header, again) = Transcript.DecodeReply(reply, capture.Operation);
                Assert.Equal(replyHeader.RequestId, header.RequestId);
                AssertSameBody(capture.Decoded["reply"], again);
            }
        }
    }

    // Of fragments, what they are put together to: the header's flags and size differ.
    private static void AssertSameAgain(byte[] bytes, Func<byte[], byte[]> again)
    {
        var whole = Transcript.Frame(bytes)[0];
        var isFragmented = whole.Bytes.Length != bytes.Length;
        var original = bytes;
        if (isFragmented)
        {
            original = System.Buffers.BuffersExtensions.ToArray(whole.Bytes);
            whole.Header.Write(original);
        }

        Padding.AssertEqualBut(original, again(bytes), again);
    }

    private static void AssertSameBody(JsonNode? expected, object? body)
    {
        switch (body)
        {
            case UserException { NamedErrors.Length: > 0 } exception:
                Assert.Equal(expected!["_exception"]!.GetValue<string>(), exception.Id);
                Decoded.AssertSame(expected["errors"], exception.NamedErrors);
                break;
            case UserException exception:
                Assert.Equal(expected!["_exception"]!.GetValue<string>(), exception.Id);
                Decoded.AssertSame(expected["errors"], exception.Errors);
                break;
            case SystemFailure failure:
                Assert.Equal(expected!["_system_exception"]!.GetValue<string>(), $"IDL:omg.org/CORBA/{failure.Name}:1.0");
                Assert.Equal(expected["minor"]!.GetValue<string>(), string.Create(CultureInfo.InvariantCulture, $"0x{failure.Minor:x8}"));
                Assert.Equal(expected["completed"]!.GetValue<int>(), (int)failure.Completion);
                break;
            default:
                Decoded.AssertSame(expected, body);
                break;
        }
    }

    // Keys that are no text were written down as bytes.
    private static string Key(string written) => written.StartsWith("hex:", StringComparison.Ordinal)
        ? System.Text.Encoding.Latin1.GetString(Convert.FromHexString(written[4..]))
        : written;
}
