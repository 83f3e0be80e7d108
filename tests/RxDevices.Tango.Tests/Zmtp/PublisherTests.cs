using System.Text;
using Microsoft.Reactive.Testing;
using RxDevices.Tango.Tests.Kit;
using RxDevices.Testing;

namespace RxDevices.Tango.Tests.Zmtp;

/// <summary>A publisher and subscribers made of bytes.</summary>
public sealed class PublisherTests : IDisposable
{
    private readonly TestScheduler clock = new();
    private readonly ZmtpPublisher publisher;

    public PublisherTests() => publisher = new(ZmtpLimits.OfSubscribers, clock);

    public void Dispose() => publisher.Dispose();

    [Fact]
    public async Task A_subscriber_hears_the_topics_that_begin_as_it_said()
    {
        using var one = await RawSubscriber.To(publisher, "a/b");
        using var all = await RawSubscriber.To(publisher, "");
        using var none = await RawSubscriber.To(publisher, "a/bcd");
        foreach (var topic in (string[])["a/b", "a/bc", "a", "b/a/b"])
        {
            Publish(topic);
        }

        Assert.Equal("a/b a/bc", await one.HearTopics());
        Assert.Equal("a/b a/bc a b/a/b", await all.HearTopics());
        Assert.Equal("", await none.HearTopics());
    }

    [Fact]
    public async Task Subscriptions_of_old_and_of_new_peers_count_and_are_taken_back()
    {
        var told = new List<int>();
        var topic = publisher.Topic("a");
        topic.Changed = () => told.Add(topic.Subscribers);
        using var subscriber = await RawSubscriber.To(publisher, "a", "a");
        await subscriber.Say([0, 2, 1, (byte)'a', 0, 2, 0, (byte)'a']);
        await subscriber.Say(ZmtpCommand.Of(ZmtpCommand.Cancel, "a"u8));
        await subscriber.HearAll();
        Publish("a");
        Assert.Equal("a", await subscriber.HearTopics());

        await subscriber.Say([0, 2, 0, (byte)'a']);
        await subscriber.HearAll();
        Publish("a");
        Assert.Equal("", await subscriber.HearTopics());
        Assert.Equal([1, 0], told);
    }

    [Fact]
    public async Task One_that_leaves_is_forgotten()
    {
        var topic = publisher.Topic("a");
        var subscriber = await RawSubscriber.To(publisher, "a");
        Assert.Equal((1, 1), (topic.Subscribers, publisher.Peers));
        subscriber.Dispose();
        Assert.Null(await subscriber.Ended);
        Assert.Equal((0, 0), (topic.Subscribers, publisher.Peers));
        Publish("a");
    }

    [Fact]
    public async Task One_that_does_not_read_loses_the_oldest_and_holds_up_nobody()
    {
        using var slow = RawSubscriber.To(publisher, room: 1024);
        await slow.Greet();
        await slow.Say(ZmtpCommand.Of(ZmtpCommand.Subscribe, "a"u8));
        await slow.HearAll();
        using var quick = await RawSubscriber.To(publisher, "a");

        const int count = 5000;
        for (var i = 0; i < count; i++)
        {
            Publish("a", i);
            if (i % 500 == 0)
            {
                Assert.NotEmpty(await quick.HearAll());
            }
        }

        var heard = await slow.HearAll();

        // Those that wait, and those that were on their way already.
        Assert.InRange(heard.Length, 999, 3500);
        Assert.Equal(count - 1, BitConverter.ToInt32(heard[^1][1]));
        Assert.All(heard.Zip(heard.Skip(1)), pair => Assert.True(BitConverter.ToInt32(pair.First[1]) < BitConverter.ToInt32(pair.Second[1])));
    }

    [Fact]
    public void What_waits_is_bounded_in_bytes_too_but_for_the_newest()
    {
        var outbox = new ZmtpOutbox(new() { MostQueuedBytes = 1000 });
        outbox.Add(new byte[600]);
        outbox.Add(new byte[600]);
        Assert.Equal((600, 1), (outbox.Bytes, outbox.Lost));
        outbox.Add(new byte[5000]);
        Assert.Equal((5000, 2), (outbox.Bytes, outbox.Lost));
        outbox.Add([7]);
        Assert.Equal((1, 3), (outbox.Bytes, outbox.Lost));
    }

    [Fact]
    public async Task Nothing_is_forgotten_that_comes_just_when_the_reader_begins_to_wait()
    {
        const int count = 300_000;
        var outbox = new ZmtpOutbox(ZmtpLimits.OfPublishers);
        var reading = Task.Run(async () =>
        {
            var buffer = new byte[64];
            var taken = 0;
            while (taken < count && await outbox.Wait())
            {
                taken += outbox.Take(buffer).Length;
            }

            return taken;
        });
        byte[] message = [1];
        for (var i = 0; i < count; i++)
        {
            outbox.Add(message);
            Thread.SpinWait(i % 50);
        }

        Assert.Equal(count, await reading);
    }

    [Fact]
    public async Task One_that_says_nothing_is_dropped_after_30_s()
    {
        using var subscriber = RawSubscriber.To(publisher);
        clock.AdvanceBy(TimeSpan.FromSeconds(29.9));
        Assert.Equal(1, publisher.Peers);
        Assert.False(subscriber.Ended.IsCompleted);
        clock.AdvanceBy(TimeSpan.FromSeconds(0.1));
        Assert.NotNull(await subscriber.Ended);
        Assert.Equal(0, publisher.Peers);
    }

    [Fact]
    public async Task Too_many_are_turned_away()
    {
        using var few = new ZmtpPublisher(new() { MostPeers = 1 }, clock);
        using var first = await RawSubscriber.To(few, "a");
        using var second = RawSubscriber.To(few);
        Assert.NotNull(await second.Ended);
        Assert.Equal(1, few.Peers);
    }

    private void Publish(string topic, int number = 0) => publisher.Topic(topic).Publish(
    [
        .. ZmtpFrame.Of(ZmtpFrame.More, Encoding.Latin1.GetBytes(topic)), .. ZmtpFrame.Of(0, BitConverter.GetBytes(number)),
    ]);
}
