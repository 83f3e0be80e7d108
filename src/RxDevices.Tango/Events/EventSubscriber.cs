using System.Reactive.Concurrency;
using System.Reactive.Linq;

namespace RxDevices.Tango;

/// <summary>
/// A client's events of any number of servers: one pair of connections for each server, one subscription for each observer, each with a
/// bounded queue of its own. What is lost comes back: the admin device is asked again until it answers.
/// </summary>
/// <remarks>Safe from any thread.</remarks>
/// <param name="connect">Opens a connection: <see cref="ZmtpSockets.Connect"/>.</param>
/// <param name="onFault">Told of an observer that throws; it is cut off.</param>
/// <param name="clock">All there is of time.</param>
internal sealed class EventSubscriber(ZmtpConnect connect, Action<Exception> onFault, IScheduler clock) : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string Heartbeats, string Events, string Channel), EventChannel> channels = [];
    private readonly CancellationTokenSource closing = new();

    /// <summary>How many servers it is connected to.</summary>
    public int Channels
    {
        get
        {
            lock (gate)
            {
                return channels.Count;
            }
        }
    }

    /// <summary>When a heartbeat was heard last, of any server.</summary>
    public DateTimeOffset LastHeard
    {
        get
        {
            lock (gate)
            {
                return channels.Values.Select(channel => channel.LastHeard).DefaultIfEmpty().Max();
            }
        }
    }

    /// <summary>Cancelled when it is disposed of.</summary>
    public CancellationToken Closing => closing.Token;

    /// <summary>Cold. Fails with <see cref="DevFailedException"/> when the first request is refused; a server that is away, and later
    /// trouble, is told as a notice.
    /// Completes with the subscriber. One call at a time, on any thread. What becomes of a subscription, and its events.</summary>
    public IObservable<EventNotice<T>> Observe<T>(EventRequest<T> request) => Observable.Create<EventNotice<T>>(observer =>
    {
        var feed = new EventFeed<T>(this, request, observer, onFault, clock);
        feed.Start();
        return feed;
    });

    /// <summary>Subscribes to a topic, over the connections that are there or new ones; answers how to leave.</summary>
    /// <exception cref="IOException">The server cannot be reached.</exception>
    /// <exception cref="OperationCanceledException">The connection was lost before the subscription was in place.</exception>
    public async Task<Action> Join(EventSubscription where, IEventSink sink)
    {
        var channel = Rent(where);
        try
        {
            await channel.Add(where.Topic, sink).ConfigureAwait(false);
        }
        catch
        {
            Leave();
            throw;
        }

        return Leave;

        void Leave()
        {
            channel.Remove(where.Topic, sink);
            Return(where, channel);
        }
    }

    public void Dispose()
    {
        EventChannel[] open;
        closing.Cancel();
        lock (gate)
        {
            open = [.. channels.Values];
            channels.Clear();
        }

        foreach (var channel in open)
        {
            channel.Dispose();
        }
    }

    private EventChannel Rent(EventSubscription where)
    {
        var key = (where.HeartbeatEndpoint, where.EventEndpoint, where.Channel);
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(closing.IsCancellationRequested, this);
            if (!channels.TryGetValue(key, out var channel) || channel.IsOver)
            {
                channels[key] = channel = new(where, connect, clock);
            }

            channel.Users++;
            return channel;
        }
    }

    private void Return(EventSubscription where, EventChannel channel)
    {
        var key = (where.HeartbeatEndpoint, where.EventEndpoint, where.Channel);
        lock (gate)
        {
            if (--channel.Users > 0)
            {
                return;
            }

            if (channels.GetValueOrDefault(key) == channel)
            {
                channels.Remove(key);
            }
        }

        channel.Dispose();
    }
}
