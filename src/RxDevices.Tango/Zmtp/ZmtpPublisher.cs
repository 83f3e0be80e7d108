using System.Reactive.Concurrency;

namespace RxDevices.Tango;

/// <summary>
/// Publishes messages to whoever subscribes over ZMTP (a PUB socket). Each subscriber has a bounded queue of its own and loses the oldest
/// messages when it does not read, so a slow one hurts only itself.
/// </summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class ZmtpPublisher(ZmtpLimits limits, IScheduler clock) : IDisposable
{
    private const string SocketType = "PUB";

    private readonly Lock gate = new();
    private readonly Dictionary<string, ZmtpTopic> topics = [];
    private readonly Dictionary<ZmtpPeer, ZmtpConnection> peers = [];
    private bool isClosed;

    /// <summary>How many subscribers are connected.</summary>
    public int Peers
    {
        get
        {
            lock (gate)
            {
                return peers.Count;
            }
        }
    }

    /// <summary>The topic of that name, made when it is asked for first.</summary>
    public ZmtpTopic Topic(string name)
    {
        lock (gate)
        {
            if (!topics.TryGetValue(name, out var topic))
            {
                topics[name] = topic = new(name);
                foreach (var peer in peers.Keys.Where(peer => peer.Wants(name)))
                {
                    topic.Set(peer, isWanted: true);
                }
            }

            return topic;
        }
    }

    /// <summary>Serves one subscriber until it leaves; answers why, or null when it just left. Closes the stream.</summary>
    public async Task<string?> Serve(Stream stream)
    {
        using var connection = new ZmtpConnection(stream, SocketType, limits, clock);
        var peer = new ZmtpPeer(this, limits);
        lock (gate)
        {
            if (!isClosed && peers.Count < limits.MostPeers)
            {
                peers.Add(peer, connection);
            }
            else
            {
                connection.Dispose();
            }
        }

        var problem = await connection.Run(peer).ConfigureAwait(false);
        Leave(peer);
        return problem;
    }

    /// <summary>By a peer: it wants topics that begin so, or does not any more. Answers what is wrong with that.</summary>
    public string? Change(ZmtpPeer peer, string filter, bool isWanted)
    {
        string? problem;
        lock (gate)
        {
            problem = peer.Count(filter, isWanted);
        }

        Review(peer, topic => topic.Name.StartsWith(filter, StringComparison.Ordinal));
        return problem;
    }

    /// <summary>Breaks all connections; those who come later are turned away.</summary>
    public void Dispose()
    {
        ZmtpConnection[] connected;
        lock (gate)
        {
            isClosed = true;
            connected = [.. peers.Values];
        }

        foreach (var connection in connected)
        {
            connection.Dispose();
        }
    }

    private void Leave(ZmtpPeer peer)
    {
        lock (gate)
        {
            peers.Remove(peer);
        }

        Review(peer, static _ => true);
    }

    private void Review(ZmtpPeer peer, Func<ZmtpTopic, bool> isConcerned)
    {
        List<ZmtpTopic> changed = [];
        lock (gate)
        {
            var isHere = peers.ContainsKey(peer);
            foreach (var topic in topics.Values)
            {
                if (isConcerned(topic) && topic.Set(peer, isHere && peer.Wants(topic.Name)))
                {
                    changed.Add(topic);
                }
            }
        }

        foreach (var topic in changed)
        {
            topic.Changed?.Invoke();
        }
    }
}
