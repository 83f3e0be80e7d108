using System.Text;
using Microsoft.Reactive.Testing;
using RxDevices.Hosting;
using RxDevices.Tango.Tests.Kit;
using RxDevices.Testing;

namespace RxDevices.Tango.Tests.Events;

/// <summary>What a server publishes, heard by subscribers made of bytes, in virtual time.</summary>
public sealed class EventPublisherTests : IDisposable
{
    private const string Name = "lab/sensor/1";

    private readonly TestScheduler clock = new();
    private readonly DeviceHost host;
    private readonly EventNet net;
    private readonly Sensor sensor;

    public EventPublisherTests()
    {
        (host, net) = (new(clock), new(clock));
        sensor = host.Add(Name, context => new Sensor(context));
    }

    public void Dispose()
    {
        net.Dispose();
        host.Dispose();
    }

    [Fact]
    public async Task Heartbeats_come_every_9_s_from_the_first_subscription_on()
    {
        using var listener = await RawSubscriber.To(net.Heartbeats, "tango://host:1/dserver/x/y#dbase=no.heartbeat");
        clock.AdvanceBy(TimeSpan.FromSeconds(20));
        Assert.Empty(await listener.HearAll());

        var subscription = await Subscribe("value", "change");
        Assert.Equal("tango://host:1/dserver/x/y#dbase=no", subscription.Channel);
        Assert.Single(await listener.HearAll());
        var beats = new List<string>();
        for (var tenths = 1; tenths <= 300; tenths++)
        {
            clock.AdvanceBy(TimeSpan.FromSeconds(0.1));
            beats.AddRange((await listener.HearAll()).Select(frames => $"{tenths / 10.0}s {frames.Length} frames"));
        }

        Assert.Equal("9s 3 frames, 18s 3 frames, 27s 3 frames", string.Join(", ", beats));
    }

    [Fact]
    public async Task Events_are_numbered_and_the_same_for_all()
    {
        var subscription = await Subscribe("value", "change");
        Assert.Equal("tango://host:1/lab/sensor/1/value#dbase=no.idl5_change", subscription.Topic);
        Assert.Equal(subscription, await Subscribe("VALUE", "idl5_change"));
        sensor.Push(1);
        using var one = await RawSubscriber.To(net.Events, subscription.Topic);
        sensor.Push(2);
        using var other = await RawSubscriber.To(net.Events, subscription.Topic);
        sensor.Push(3);

        Assert.Equal("2: 2, 3: 3", Print(await one.HearAll()));
        Assert.Equal("3: 3", Print(await other.HearAll()));
        Assert.Equal(1, net.Publisher.Watched);
    }

    [Fact]
    public async Task A_failure_is_an_event_of_its_own()
    {
        var subscription = await Subscribe("value", "change");
        using var one = await RawSubscriber.To(net.Events, subscription.Topic);
        sensor.Push(2);
        sensor.Fail();
        Assert.Equal("1: 2, 2: Sensor_Error", Print(await one.HearAll()));
    }

    [Fact]
    public async Task Periodic_events_come_when_their_time_is_there()
    {
        sensor.Push(1);
        var subscription = await Subscribe("value", "periodic");
        using var one = await RawSubscriber.To(net.Events, subscription.Topic);
        clock.AdvanceBy(TimeSpan.FromSeconds(3));
        Assert.Equal("2: 1, 3: 1, 4: 1", Print(await one.HearAll()));
    }

    [Theory]
    [InlineData("nope", "change", "API_AttrNotFound")]
    [InlineData("value", "nope", "API_WrongNumberOfArgs")]
    [InlineData("asked", "change", "API_AttributePollingNotStarted")]
    [InlineData("asked", "periodic", "API_AttributePollingNotStarted")]
    [InlineData("mode", "data_ready", "API_AttributeNotDataReadyEnabled")]
    public async Task What_there_is_not_is_refused_with_Tangos_reason(string attribute, string eventName, string reason)
    {
        for (var i = 0; i < 2; i++)
        {
            var refused = await Assert.ThrowsAsync<DevFailedException>(async () => await Subscribe(attribute, eventName));
            Assert.Equal(reason, refused.Failure.Reason);
        }

        Assert.Equal(0, net.Publisher.Watched);
    }

    [Fact]
    public async Task A_device_is_watched_while_a_client_confirms_or_is_there()
    {
        var subscription = await Subscribe("value", "change");
        clock.AdvanceBy(TimeSpan.FromSeconds(400));
        await Subscribe("value", "idl5_change");
        clock.AdvanceBy(TimeSpan.FromSeconds(599));
        Assert.Equal(1, net.Publisher.Watched);

        using (var one = await RawSubscriber.To(net.Events, subscription.Topic))
        {
            clock.AdvanceBy(TimeSpan.FromSeconds(500));
            Assert.Equal(1, net.Publisher.Watched);
            one.Dispose();
            await one.Ended;
        }

        Assert.Equal(0, net.Publisher.Watched);
        await Subscribe("value", "change");
        clock.AdvanceBy(TimeSpan.FromSeconds(600));
        Assert.Equal(0, net.Publisher.Watched);
    }

    [Fact]
    public async Task Subscribers_are_told_that_a_device_is_gone_and_may_come_back()
    {
        var subscription = await Subscribe("value", "change");
        using var one = await RawSubscriber.To(net.Events, subscription.Topic);
        host.Remove(Name);
        Assert.Equal("1: API_DeviceNotFound", Print(await one.HearAll()));

        var again = host.Add(Name, context => new Sensor(context));
        await net.Publisher.Subscribe(again, "value", EventType.Change, CancellationToken.None);
        again.Push(5);
        Assert.Equal("2: 5", Print(await one.HearAll()));
    }

    [Fact]
    public async Task Nothing_is_watched_after_the_end()
    {
        await Subscribe("value", "change");
        net.Publisher.Dispose();
        Assert.Equal(0, net.Publisher.Watched);
        await Assert.ThrowsAsync<DevFailedException>(async () => await Subscribe("value", "change"));
        await Assert.ThrowsAsync<DevFailedException>(async () => await Subscribe("mode", "change"));
    }

    private static string Print(byte[][][] events) => string.Join(", ", events.Select(frames =>
    {
        var sequences = frames.Select(frame => new System.Buffers.ReadOnlySequence<byte>(frame)).ToArray();
        Assert.StartsWith("tango://host:1/", Encoding.Latin1.GetString(frames[0]), StringComparison.Ordinal);
        Assert.True(EventMessage.TryRead(sequences, out var isLittleEndian, out var counter, out var isFailure));
        var reader = EventMessage.Open(EventMessage.PayloadOf(sequences), isLittleEndian);
        var said = isFailure
            ? ModelStructures.ReadErrors(ref reader)[0].Reason
            : $"{AttributeReading.Read(ref reader, _ => null).Reading.Value}";
        reader.End();
        Assert.Null(reader.Problem);
        return $"{counter}: {said}";
    }));

    private ValueTask<EventSubscription> Subscribe(string attribute, string eventName) =>
        net.Publisher.Subscribe(sensor, attribute ?? "", EventTypes.Parse(eventName), CancellationToken.None);
}
