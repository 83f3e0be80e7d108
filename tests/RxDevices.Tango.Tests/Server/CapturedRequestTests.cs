using RxDevices.Tango.Tests.Kit;

namespace RxDevices.Tango.Tests.Server;

/// <summary>What real clients asked a real TangoTest, asked of ours.</summary>
public class CapturedRequestTests
{
    // What depends on the time, on what was written before, or on where the server is.
    private static readonly string[] Passing = ["_read", "adm_name", "info_3", "black_box", "fire_and_forget", "pipe", "history"];

    public static TheoryData<string> Names =>
    [
        .. Capture.Calls
            .Where(capture => KeyOf(capture) is Dialogue.TangoTest or "sys/tg_test/99" && !Passing.Any(capture.Name.Contains))
            .Select(capture => capture.Name),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_answer_is_that_of_the_original_byte_for_byte(string name)
    {
        var capture = Capture.Of(name);
        using var dialogue = new Dialogue();
        var (bytes, _) = dialogue.Say(capture.Request);

        // Padding apart, which is zero only in ours.
        var original = Transcript.Frame(capture.Reply)[0];
        var (header, body) = Transcript.DecodeReply(original, capture.Operation);
        Assert.Equal(Transcript.EncodeReply(original.Header.Version, header, capture.Operation, body), bytes);
    }

    [Fact]
    public void These_are_many() => Assert.Equal(43, Names.Count);

    private static string KeyOf(Capture capture)
    {
        var message = Transcript.Frame(capture.Request)[0];
        var reader = message.Open();
        return RequestHeader.Read(ref reader, message.Header.Version).ObjectKey;
    }
}
