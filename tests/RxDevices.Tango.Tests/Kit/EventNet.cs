using Microsoft.Reactive.Testing;

namespace RxDevices.Tango.Tests.Kit;

/// <summary>A server's two publishers and the way to them, in memory and virtual time. It can be restarted.</summary>
internal sealed class EventNet : IDisposable
{
    private const string HeartbeatEndpoint = "tcp://127.0.0.1:1";
    private const string EventEndpoint = "tcp://127.0.0.1:2";

    public EventNet(TestScheduler clock)
    {
        Clock = clock;
        Start();
    }

    public TestScheduler Clock { get; }

    public EventPublisher Publisher { get; private set; } = null!;

    public ZmtpPublisher Heartbeats { get; private set; } = null!;

    public ZmtpPublisher Events { get; private set; } = null!;

    /// <summary>Whether nobody answers.</summary>
    public bool IsDown { get; private set; }

    /// <summary>What the server tells of a subscription that no device has.</summary>
    public static EventSubscription At(string topic) => new(HeartbeatEndpoint, EventEndpoint, topic, "tango://host:1/dserver/x/y#dbase=no");

    public ValueTask<Stream> Connect(string endpoint, CancellationToken cancellation)
    {
        if (IsDown)
        {
            throw new IOException("nobody answers");
        }

        var (server, client) = MemoryWire.Open();
        _ = (endpoint == HeartbeatEndpoint ? Heartbeats : Events).Serve(server);
        return new(client);
    }

    public void Stop()
    {
        IsDown = true;
        Publisher.Dispose();
    }

    public void Start()
    {
        IsDown = false;
        Heartbeats = new(ZmtpLimits.OfSubscribers, Clock);
        Events = new(ZmtpLimits.OfSubscribers, Clock);
        Publisher = new(new("Host:1", "dserver/X/y"), (Heartbeats, HeartbeatEndpoint), (Events, EventEndpoint), Clock);
    }

    public void Dispose() => Publisher.Dispose();
}
