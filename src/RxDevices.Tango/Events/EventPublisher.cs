using System.Net;
using System.Net.Sockets;
using System.Reactive.Concurrency;
using System.Reactive.Disposables;
using System.Reactive.Linq;

namespace RxDevices.Tango;

/// <summary>
/// Publishes a server's events and heartbeats over ZMTP, each at an endpoint of its own, as Tango's clients expect. Heartbeats come every
/// 9 s from the first subscription on: a client that hears none for 10 s subscribes anew.
/// </summary>
/// <remarks>Safe from any thread. A confirmation of a subscription is the same request once more.</remarks>
internal sealed class EventPublisher : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, EventStream> streams = [];
    private readonly EventAddress address;
    private readonly ZmtpPublisher heartbeats;
    private readonly ZmtpPublisher events;
    private readonly (string Heartbeats, string Events) endpoints;
    private readonly IScheduler clock;
    private readonly CompositeDisposable all = [];
    private readonly SerialDisposable beating = new();
    private bool isDisposed;

    /// <summary>Publishes to subscribers that somebody else accepts.</summary>
    public EventPublisher(
        EventAddress address,
        (ZmtpPublisher Publisher, string Endpoint) heartbeats,
        (ZmtpPublisher Publisher, string Endpoint) events,
        IScheduler clock)
    {
        (this.address, this.clock) = (address, clock);
        (this.heartbeats, this.events) = (heartbeats.Publisher, events.Publisher);
        endpoints = (heartbeats.Endpoint, events.Endpoint);
        all.Add(beating);
        all.Add(heartbeats.Publisher);
        all.Add(events.Publisher);
    }

    /// <summary>How often a server says that it lives.</summary>
    public static TimeSpan HeartbeatPeriod { get; } = TimeSpan.FromSeconds(9);

    /// <summary>How many types of events of how many attributes it watches.</summary>
    public int Watched
    {
        get
        {
            lock (gate)
            {
                return streams.Values.Count(stream => stream.IsWatching);
            }
        }
    }

    /// <summary>Listens at two ports that the machine picks.</summary>
    /// <param name="address">The names of what is published.</param>
    /// <param name="local">Where to listen, and where clients find it.</param>
    /// <param name="clock">All there is of time.</param>
    /// <exception cref="SocketException">That is no address of this machine.</exception>
    public static EventPublisher Listen(EventAddress address, IPAddress local, IScheduler clock)
    {
        var (heartbeats, events) = (new ZmtpPublisher(ZmtpLimits.OfSubscribers, clock), new ZmtpPublisher(ZmtpLimits.OfSubscribers, clock));
        var first = ZmtpListener.Listen(new(local, 0), heartbeats);
        try
        {
            var second = ZmtpListener.Listen(new(local, 0), events);
            var publisher = new EventPublisher(address, (heartbeats, EndpointOf(first)), (events, EndpointOf(second)), clock);
            publisher.all.Add(first);
            publisher.all.Add(second);
            return publisher;
        }
        catch
        {
            first.Dispose();
            throw;
        }

        string EndpointOf(ZmtpListener listener) =>
            $"tcp://{new IPEndPoint(local, listener.Port)}";
    }

    /// <summary>Publishes events from now on, if it did not before, and says where.</summary>
    /// <param name="device">The device.</param>
    /// <param name="attribute">The attribute; of no meaning for the device's own events.</param>
    /// <param name="type">The type of event.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="DevFailedException">There is no such attribute, or it has no such events.</exception>
    public async ValueTask<EventSubscription> Subscribe(
        IDevicePort device, string attribute, EventType type, CancellationToken cancellation)
    {
        AttributeDescription? description = null;
        if (type != EventType.Interface)
        {
            var described = await device.Describe(cancellation).ConfigureAwait(false);
            description = described.Attribute(attribute) ?? throw new DevFailedException(
                Reasons.AttributeNotFound, $"{attribute} attribute not found", "MultiAttribute::get_attr_by_name");
        }

        var topic = address.TopicOf(device.Name.ToString(), description?.Name, type);
        StreamOf(topic, type).Confirm(device, description);
        return new(endpoints.Heartbeats, endpoints.Events, topic, address.Channel);
    }

    /// <summary>Breaks all connections, and watches no device any more.</summary>
    public void Dispose()
    {
        EventStream[] open;
        lock (gate)
        {
            isDisposed = true;
            open = [.. streams.Values];
        }

        foreach (var stream in open)
        {
            stream.Dispose();
        }

        all.Dispose();
    }

    private EventStream StreamOf(string topic, EventType type)
    {
        lock (gate)
        {
            if (streams.Count == 0)
            {
                Beat();
            }

            if (!streams.TryGetValue(topic, out var stream))
            {
                streams[topic] = stream = new(type, events.Topic(topic), clock);
            }

            if (isDisposed)
            {
                stream.Dispose();
            }

            return stream;
        }
    }

    private void Beat()
    {
        var topic = heartbeats.Topic(address.Heartbeat);
        var message = new EventEncoder(topic.Name).EncodeEmpty();
        topic.Publish(message);
        beating.Disposable = Observable.Interval(HeartbeatPeriod, clock).Subscribe(_ => topic.Publish(message));
    }
}
