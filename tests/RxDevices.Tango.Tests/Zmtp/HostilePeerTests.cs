using System.Text;
using CsCheck;
using Microsoft.Reactive.Testing;
using RxDevices.Tango.Tests.Kit;

namespace RxDevices.Tango.Tests.Zmtp;

/// <summary>Peers that speak no ZMTP, or mean no good: each is dropped, with a reason, and nobody else notices.</summary>
public sealed class HostilePeerTests : IDisposable
{
    private readonly ZmtpPublisher publisher = new(ZmtpLimits.OfSubscribers with { MostTopics = 3 }, new TestScheduler());

    public void Dispose() => publisher.Dispose();

    [Theory]
    [InlineData("474554202f20", "this is not ZMTP")]
    [InlineData("ff000000000000000100", "this is not ZMTP")]
    [InlineData("ff00000000000000017f01", "this is a version of ZMTP before 3.0")]
    [InlineData("ff00000000000000017f0301504c41494e", "the security mechanism is not NULL")]
    public async Task One_that_greets_wrongly_is_dropped(string hex, string problem)
    {
        using var subscriber = RawSubscriber.To(publisher);
        var bytes = Convert.FromHexString(hex);
        await subscriber.Say(bytes.Length > 12 ? [.. bytes, .. new byte[64 - bytes.Length]] : bytes);
        Assert.Equal(problem, await subscriber.Ended);
    }

    [Theory]
    [InlineData("0009", "the peer sent a message before it was ready")]
    [InlineData("0400", "a command has no name")]
    [InlineData("0405095355", "a command has no name")]
    [InlineData("f800", "a frame has flags that are not defined")]
    [InlineData("0500", "a command goes on in another frame")]
    [InlineData("01000400", "a command stands inside a message")]
    [InlineData("02ffffffffffffffff", "the message is too large")]
    [InlineData("060000000000001001", "the message is too large")]
    [InlineData("040a09535542534352494245", "the peer sent another command before it was ready")]
    [InlineData("0406055245414459", "the peer does not say what socket it is")]
    [InlineData("04190552454144590b536f636b65742d54797065ff000003535542", "the peer does not say what socket it is")]
    [InlineData("04190552454144590b536f636b65742d5479706500000003505542", "a PUB cannot subscribe")]
    public async Task One_that_is_not_ready_yet_is_dropped(string hex, string problem)
    {
        using var subscriber = RawSubscriber.To(publisher);
        await subscriber.Say([.. ZmtpGreeting.Ours, .. Convert.FromHexString(hex), .. new byte[9]]);
        Assert.Equal(problem, await subscriber.Ended);
    }

    [Theory]
    [InlineData("0000", "a subscriber sent a message")]
    [InlineData("000102", "a subscriber sent a message")]
    [InlineData("010001000000", "a subscriber sent a message")]
    [InlineData("0405054552524f5200", "the peer says: ")]
    public async Task One_that_is_ready_is_dropped_for_what_it_says(string hex, string problem)
    {
        using var subscriber = RawSubscriber.To(publisher);
        await subscriber.Greet();
        var bytes = Convert.FromHexString(hex);
        await subscriber.Say(hex[..2] == "04" ? ZmtpCommand.Of("ERROR", []) : bytes);
        Assert.Equal(problem, await subscriber.Ended);
    }

    [Fact]
    public async Task One_that_wants_too_many_topics_is_dropped_and_its_topics_are_forgotten()
    {
        using var subscriber = await RawSubscriber.To(publisher, "a", "b", "c");
        var topic = publisher.Topic("a");
        Assert.Equal(1, topic.Subscribers);
        await subscriber.Say(ZmtpCommand.Of(ZmtpCommand.Subscribe, "d"u8));
        Assert.Equal("a subscriber wants too many topics", await subscriber.Ended);
        Assert.Equal((0, 0), (topic.Subscribers, publisher.Peers));
    }

    [Fact]
    public async Task One_that_breaks_off_within_a_message_is_forgotten()
    {
        var subscriber = RawSubscriber.To(publisher);
        await subscriber.Greet();
        await subscriber.Say([4, 20, 9]);
        subscriber.Dispose();
        Assert.Equal("the peer left within a message", await subscriber.Ended);
    }

    [Fact]
    public async Task Unknown_commands_are_passed_over()
    {
        using var subscriber = await RawSubscriber.To(publisher, "a");
        await subscriber.Say(ZmtpCommand.Of("FUTURE", "whatever"u8));
        publisher.Topic("a").Publish(ZmtpFrame.Of(0, "a"u8));
        Assert.Equal("a", await subscriber.HearTopics());
    }

    [Fact]
    public Task Whatever_bytes_come_nothing_is_thrown_and_the_connection_ends() =>
        Gen.Select(Gen.Bool, Gen.Byte.Array[0, 200]).SampleAsync(
            async said =>
            {
                var (isGreeted, bytes) = said;
                var (server, client) = MemoryWire.Open();
                var ended = publisher.Serve(server);
                byte[] all = isGreeted ? [.. ZmtpGreeting.Ours, .. ZmtpCommand.OfReady("SUB"), .. bytes] : bytes;
                try
                {
                    await client.WriteAsync(all);
                }
                catch (IOException)
                {
                    // It was dropped at its first byte.
                }

                await client.DisposeAsync();
                await ended;
                return true;
            },
            iter: 300);

    [Fact]
    public void A_spoilt_handshake_is_refused_or_understood_but_never_thrown_at()
    {
        byte[] good = [.. ZmtpCommand.OfReady("SUB"), .. ZmtpCommand.Of("SUBSCRIBE", Encoding.Latin1.GetBytes("a/b/c"))];
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Byte).Sample((at, value) =>
        {
            byte[] spoilt = [.. good];
            spoilt[at] = value;
            var framer = new ZmtpFramer(ZmtpLimits.OfSubscribers);
            var buffer = Segments.Crumble(spoilt);
            while (framer.TryRead(ref buffer))
            {
                var content = framer.Frames[0];
                _ = ZmtpCommand.NameOf(ref content);
                _ = ZmtpCommand.SocketTypeOf(content);
            }

            return buffer.Length <= spoilt.Length;
        });
    }
}
