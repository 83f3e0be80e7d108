using System.Buffers;
using System.Text;
using Microsoft.Reactive.Testing;
using RxDevices.Tango.Tests.Kit;

namespace RxDevices.Tango.Tests.Zmtp;

/// <summary>What is said before the first message, against what libzmq 4.3.4 said, byte by byte.</summary>
public class HandshakeTests
{
    public static TheoryData<string> Names => ["ev_00_handshake_event", "ev_00_handshake_heartbeat"];

    [Theory]
    [MemberData(nameof(Names))]
    public void We_say_what_libzmq_says(string name)
    {
        foreach (var (from, kind, bytes, text) in Handshake.Of(name))
        {
            Assert.Equal(bytes, kind switch
            {
                "greeting" => ZmtpGreeting.Ours.ToArray(),
                "READY" => ZmtpCommand.OfReady(from == "server" ? "PUB" : "SUB"),
                _ => ZmtpCommand.Of(kind, Encoding.Latin1.GetBytes(text!)),
            });
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void We_understand_what_libzmq_says(string name)
    {
        var framer = new ZmtpFramer(new());
        foreach (var (from, kind, bytes, text) in Handshake.Of(name))
        {
            if (kind == "greeting")
            {
                Assert.Null(ZmtpGreeting.ProblemOf(bytes));
                Assert.Equal(1, ZmtpGreeting.MinorOf(bytes));
                continue;
            }

            var buffer = Segments.Crumble(bytes);
            Assert.True(framer.TryRead(ref buffer));
            Assert.True(framer.IsCommand);
            var content = framer.Frames.Single();
            Assert.Equal(kind, ZmtpCommand.NameOf(ref content));
            Assert.Equal(text ?? (from == "server" ? "PUB" : "SUB"), text is null
                ? ZmtpCommand.SocketTypeOf(content)
                : Encoding.Latin1.GetString(content));
        }
    }

    [Fact]
    public void Captured_events_are_cut_into_their_frames()
    {
        foreach (var capture in Capture.Events)
        {
            byte[] bytes =
            [
                .. capture.Frames.SelectMany((frame, i) => ZmtpFrame.Of(i < capture.Frames.Length - 1 ? ZmtpFrame.More : (byte)0, frame)),
            ];
            if (capture.Wire.Length > 0)
            {
                Assert.Equal(capture.Wire, bytes);
            }

            var framer = new ZmtpFramer(new());
            var buffer = Segments.Crumble(bytes);
            Assert.True(framer.TryRead(ref buffer));
            Assert.False(framer.IsCommand);
            Assert.Equal(capture.Frames, framer.Frames.Select(frame => frame.ToArray()));
            Assert.True(buffer.IsEmpty);
        }
    }

    [Fact]
    public async Task A_whole_conversation_of_libzmq_is_answered_as_its_server_did()
    {
        var publisher = new ZmtpPublisher(ZmtpLimits.OfSubscribers, new TestScheduler());
        using var subscriber = RawSubscriber.To(publisher);
        await subscriber.Greet();
        var topic = publisher.Topic("tango://127.0.0.1:10150/sys/tg_test/1/double_scalar.idl5_change");
        foreach (var said in Handshake.Of("ev_00_handshake_event").Where(said => said.Kind == "SUBSCRIBE"))
        {
            await subscriber.Say(said.Bytes);
        }

        Assert.Empty(await subscriber.HearAll());
        Assert.Equal(1, topic.Subscribers);
        foreach (var said in Handshake.Of("ev_00_handshake_event").Where(said => said.Kind == "CANCEL"))
        {
            await subscriber.Say(said.Bytes);
        }

        Assert.Empty(await subscriber.HearAll());
        Assert.Equal(0, topic.Subscribers);
    }
}
