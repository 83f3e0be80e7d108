using RxDevices.Tango.Tests.Kit;

namespace RxDevices.Tango.Tests.Server;

/// <summary>Bytes that mean nothing, or too much.</summary>
public class HostileTests
{
    [Fact]
    public void Spoilt_requests_are_answered_or_the_client_is_done_with_but_nothing_breaks()
    {
        using var dialogue = new Dialogue();
        var random = new Random(20);
        foreach (var capture in Capture.Calls)
        {
            for (var i = 0; i < 20; i++)
            {
                var spoilt = (byte[])capture.Request.Clone();
                for (var spoils = random.Next(1, 4); spoils > 0; spoils--)
                {
                    spoilt[random.Next(spoilt.Length)] = (byte)random.Next(256);
                }

                var (bytes, _) = dialogue.Say(spoilt);
                Transcript.Frame(bytes);
            }
        }

        Assert.True(dialogue.Replies.Answered().IsCompleted);
    }

    [Fact]
    public void Cut_requests_wait_for_the_rest()
    {
        using var dialogue = new Dialogue();
        var request = Capture.Of("10_read_double_rw").Request;

        for (var length = 0; length < request.Length; length++)
        {
            var (bytes, goesOn) = dialogue.Say(request[..length]);
            Assert.Empty(bytes);
            Assert.True(goesOn);
        }
    }

    [Fact]
    public void A_request_without_an_end_to_its_header_ends_the_connection()
    {
        using var dialogue = new Dialogue();
        var (bytes, goesOn) = dialogue.Say([.. "GIOP"u8, 1, 0, 1, 0, 4, 0, 0, 0, 255, 255, 255, 255]);

        Assert.Equal(GiopMessageType.MessageError, Assert.Single(Transcript.Frame(bytes)).Header.Type);
        Assert.False(goesOn);
    }

    [Fact]
    public void Arguments_that_are_not_understood_are_refused_and_the_client_may_go_on()
    {
        using var dialogue = new Dialogue();
        var spoilt = (byte[])Capture.Of("34_write_double").Request.Clone();
        spoilt.AsSpan(72, 4).Fill(0x7F);

        Assert.Equal("MARSHAL", Refusal(dialogue.Say(spoilt).Bytes));
        Assert.Equal("BAD_OPERATION", Refusal(dialogue.Say(Transcript.Written(
            GiopVersion.V10, true, writer => writer.Request(new(7, true, Dialogue.TangoTest, "fly"), 0, write: null))).Bytes));
    }

    private static string Refusal(byte[] bytes)
    {
        var message = Assert.Single(Transcript.Frame(bytes));
        var reader = message.Open();
        ReplyHeader.Read(ref reader, message.Header.Version);
        return SystemFailure.Read(ref reader).Name;
    }
}
