using Microsoft.Reactive.Testing;
using RxDevices.Hosting;
using RxDevices.Tango.Tests.Kit;
using RxDevices.Testing;

namespace RxDevices.Tango.Tests.Events;

/// <summary>A client's events from our own publisher, in memory and virtual time.</summary>
public sealed class EventSubscriberTests : IDisposable
{
    private const string Name = "lab/sensor/1";

    private readonly TestScheduler clock = new();
    private readonly DeviceHost host;
    private readonly EventNet net;
    private readonly EventSubscriber subscriber;
    private readonly List<string> asked = [];
    private readonly List<Exception> faults = [];
    private Sensor sensor;

    public EventSubscriberTests()
    {
        (host, net) = (new(clock), new(clock));
        sensor = host.Add(Name, context => new Sensor(context));
        subscriber = new(net.Connect, faults.Add, clock);
    }

    public void Dispose()
    {
        subscriber.Dispose();
        net.Dispose();
        host.Dispose();
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Each_type_of_event_is_told_as_what_it_carries()
    {
        var (values, users, configurations) = (new Notices<Reading>(), new Notices<Reading>(), new Notices<AttributeConfig5>());
        var (ready, modes, interfaces) = (new Notices<AttDataReady>(), new Notices<Reading>(), new Notices<DevIntrChange>());
        var description = await ((IDevicePort)sensor).Describe();
        using var all = new System.Reactive.Disposables.CompositeDisposable(
            Observe("value", "change", EventReads.Readings(description.Attribute), values),
            Observe("value", "user_event", EventReads.Readings(description.Attribute), users),
            Observe("value", "attr_conf", EventReads.Configuration, configurations),
            Observe("value", "data_ready", EventReads.DataReady, ready),
            Observe("mode", "change", EventReads.Readings(description.Attribute), modes),
            Observe(null, "intr_change", EventReads.Interface, interfaces));
        foreach (var subscribed in (Task<string>[])
            [values.Next(), users.Next(), configurations.Next(), ready.Next(), modes.Next(), interfaces.Next()])
        {
            Assert.Equal("Subscribed", await subscribed);
        }

        Assert.Equal(1, subscriber.Channels);
        sensor.Push(1.5);
        sensor.TellUser(7);
        await sensor.Value.Configure(configuration => configuration with { Unit = "mV" });
        sensor.Tell(42);
        sensor.Mode.Set(Sensor.Color.Green);
        sensor.Grow();
        Assert.Equal("1.5", await values.Next());
        Assert.Equal("7", await users.Next());
        Assert.Equal("Value in mV", await configurations.Next());
        Assert.Equal("Value ready 42", await ready.Next());
        Assert.Equal("Green", await modes.Next());
        Assert.Equal("Value Asked Mode Slow Added State Status", await interfaces.Next());
    }

    [Fact]
    public async Task A_server_that_is_silent_for_10_s_is_lost_and_asked_again()
    {
        var notices = new Notices<Reading>();
        using var watching = Observe("a", notices);
        Assert.Equal("Subscribed", await notices.Next());
        clock.AdvanceBy(TimeSpan.FromSeconds(9.9));
        Assert.Equal(["a"], asked);
        clock.AdvanceBy(TimeSpan.FromSeconds(0.1));
        Assert.Equal("Lost API_EventTimeout", await notices.Next());
        clock.AdvanceBy(TimeSpan.FromSeconds(1));
        Assert.Equal("Subscribed", await notices.Next());
        Assert.Equal(["a", "a"], asked);
    }

    [Fact]
    public async Task A_server_whose_heart_beats_is_not_lost()
    {
        var notices = new Notices<Reading>();
        using var watching = Observe("value", "change", EventReads.Readings(static _ => null), notices);
        Assert.Equal("Subscribed", await notices.Next());
        for (var beat = 0; beat < 23; beat++)
        {
            clock.AdvanceBy(TimeSpan.FromSeconds(9));
            while (clock.Now - subscriber.LastHeard > TimeSpan.FromSeconds(1))
            {
                await Task.Yield();
            }
        }

        sensor.Push(1);
        Assert.Equal("1", await notices.Next());
        Assert.Equal("value, confirm value", string.Join(", ", asked));
    }

    [Fact]
    public async Task After_a_restart_it_goes_on()
    {
        var notices = new Notices<Reading>();
        using var watching = Observe("value", "change", EventReads.Readings(static _ => null), notices);
        Assert.Equal("Subscribed", await notices.Next());
        sensor.Push(1);
        Assert.Equal("1", await notices.Next());

        net.Stop();
        host.Remove(Name);
        Assert.Equal("Lost API_EventTimeout", await notices.Next());
        clock.AdvanceBy(TimeSpan.FromSeconds(5));
        sensor = host.Add(Name, context => new Sensor(context));
        net.Start();
        clock.AdvanceBy(TimeSpan.FromSeconds(1));
        Assert.Equal("Subscribed", await notices.Next());
        sensor.Push(2);
        sensor.Push(3);
        Assert.Equal("2, 3", await notices.Next(2));
    }

    [Fact]
    public async Task Numbers_that_are_missing_are_told_and_those_that_come_twice_are_not()
    {
        var notices = new Notices<Reading>();
        using var watching = Observe("a", notices);
        Assert.Equal("Subscribed", await notices.Next());
        foreach (var number in (uint[])[5, 5, 6, 9, 1, 2, 0, 0, 7])
        {
            Publish(number);
        }

        Assert.Equal("5, 6, Missed API_MissedEvents, 9, 1, 2, 0, 0, 7", await notices.Next(9));
    }

    [Fact]
    public async Task An_observer_that_is_slow_loses_the_oldest_and_is_told()
    {
        using var gate = new SemaphoreSlim(0);
        var (slow, quick) = (new Notices<Reading> { Before = gate.Wait }, new Notices<Reading>());
        using var one = Observe("a", slow);
        using var other = Observe("a", quick);
        Assert.Equal("Subscribed", await quick.Next());
        gate.Release();
        Assert.Equal("Subscribed", await slow.Next());
        for (uint number = 1; number <= 3000; number++)
        {
            Publish(number);
            Assert.Equal($"{number}", await quick.Next());
        }

        gate.Release(5000);
        var first = await slow.Next(3);
        Assert.Equal("1, Missed API_MissedEvents, 2001", first);
        Assert.Equal(string.Join(", ", Enumerable.Range(2002, 999)), await slow.Next(999));
    }

    [Fact]
    public async Task A_first_refusal_is_an_error()
    {
        var (refused, unreachable) = (new Notices<Reading>(), new Notices<Reading>());
        using var one = Observe("asked", "change", EventReads.Readings(static _ => null), refused);
        Assert.Equal("Error API_AttributePollingNotStarted", await refused.Next());
        net.Stop();
        using var other = Observe("a", unreachable);
        Assert.Equal("Error API_CommunicationFailed", await unreachable.Next());
        Assert.Equal(0, subscriber.Channels);
    }

    [Fact]
    public async Task The_last_that_leaves_closes_the_connections()
    {
        var (first, second) = (new Notices<Reading>(), new Notices<Reading>());
        var one = Observe("a", first);
        var other = Observe("b", second);
        Assert.Equal(("Subscribed", "Subscribed"), (await first.Next(), await second.Next()));
        one.Dispose();
        Assert.Equal((1, 1), (subscriber.Channels, net.Events.Peers));
        other.Dispose();
        Assert.Equal(0, subscriber.Channels);
    }

    [Fact]
    public async Task A_payload_that_cannot_be_understood_is_told()
    {
        var notices = new Notices<Reading>();
        using var watching = Observe("a", notices);
        Assert.Equal("Subscribed", await notices.Next());
        net.Events.Topic("a").Publish(new EventEncoder("a").Encode("no reading", static (ref writer, text) => writer.WriteString(text), 1));
        Assert.Equal("Failed API_WrongFormat", await notices.Next());
    }

    [Fact]
    public async Task A_server_that_sends_no_events_is_dropped()
    {
        var notices = new Notices<Reading>();
        using var watching = Observe("a", notices);
        Assert.Equal("Subscribed", await notices.Next());
        net.Events.Topic("a").Publish([.. ZmtpFrame.Of(ZmtpFrame.More, "a"u8), .. ZmtpFrame.Of(0, [])]);
        Assert.Equal("Lost API_EventTimeout", await notices.Next());
    }

    [Fact]
    public async Task It_completes_with_the_subscriber()
    {
        var notices = new Notices<Reading>();
        using var watching = Observe("a", notices);
        Assert.Equal("Subscribed", await notices.Next());
        subscriber.Dispose();
        Assert.Equal("Completed", await notices.Next());
    }

    private void Publish(uint number) => net.Events.Topic("a").Publish(
        new EventEncoder("a").Encode(new AttributeReading("a", Reading.Of(number, default)), AttributeReading.Write, number));

    private IDisposable Observe<T>(string? attribute, string eventName, WireRead<T> read, Notices<T> notices) => subscriber.Observe(
        new EventRequest<T>(
            cancellation =>
            {
                asked.Add($"{attribute}");
                return net.Publisher.Subscribe(sensor, attribute ?? "", EventTypes.Parse(eventName), cancellation);
            },
            _ =>
            {
                asked.Add($"confirm {attribute}");
                return default;
            },
            read)).Subscribe(notices);

    private IDisposable Observe(string topic, Notices<Reading> notices) => subscriber.Observe(
        new EventRequest<Reading>(
            _ =>
            {
                asked.Add(topic);
                return new(EventNet.At(topic));
            },
            _ => default,
            EventReads.Readings(static _ => null))).Subscribe(notices);
}
