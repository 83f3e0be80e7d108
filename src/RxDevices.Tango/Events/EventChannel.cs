using System.Buffers;
using System.Collections.Concurrent;
using System.Reactive.Concurrency;
using System.Reactive.Disposables;
using System.Reactive.Linq;
using System.Text;

namespace RxDevices.Tango;

/// <summary>
/// The connections to one server: one for its heartbeats, one for its events. When either ends, or no heartbeat was heard for 10 s (which
/// is looked at every 10 s, as Tango's own clients do), the channel is over, and all who want events of it are told so once.
/// </summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class EventChannel : IDisposable
{
    private const int LongestOnStack = 512;

    private readonly ConcurrentDictionary<string, IEventSink[]> sinks = new();
    private readonly ConcurrentDictionary<string, IEventSink[]>.AlternateLookup<ReadOnlySpan<char>> byName;
    private readonly CancellationTokenSource ending = new();
    private readonly CompositeDisposable all = [];
    private readonly EventSubscription where;
    private readonly ZmtpConnect connect;
    private readonly IScheduler clock;
    private readonly Task<ZmtpSubscriber> opening;
    private readonly Lock gate = new();
    private long heard;
    private int isOver;

    public EventChannel(EventSubscription where, ZmtpConnect connect, IScheduler clock)
    {
        (this.where, this.connect, this.clock) = (where, connect, clock);
        byName = sinks.GetAlternateLookup<ReadOnlySpan<char>>();
        opening = Open();
    }

    /// <summary>How long a server may be silent.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(10);

    /// <summary>How many want events of it, counted by who shares the channel out.</summary>
    public int Users { get; set; }

    /// <summary>When a heartbeat was heard last.</summary>
    public DateTimeOffset LastHeard => new(Volatile.Read(ref heard), TimeSpan.Zero);

    public bool IsOver => Volatile.Read(ref isOver) != 0;

    /// <summary>Subscribes to a topic; comes back when the server has heard that.</summary>
    /// <exception cref="IOException">The server cannot be reached.</exception>
    /// <exception cref="OperationCanceledException">The channel was over before.</exception>
    public async Task Add(string topic, IEventSink sink)
    {
        var events = await opening.ConfigureAwait(false);
        sink.Prepare();
        lock (gate)
        {
            // Publishers count how often they hear a topic, or do not: each is said once.
            var others = sinks.GetValueOrDefault(topic, []);
            sinks[topic] = [.. others, sink];
            if (others.Length == 0)
            {
                events.Subscribe(topic);
            }
        }

        await events.Heard().ConfigureAwait(false);
        sink.Begin();
        if (IsOver)
        {
            sink.Lose();
        }
    }

    /// <summary>Takes back what a sink subscribed to.</summary>
    public void Remove(string topic, IEventSink sink)
    {
        lock (gate)
        {
            IEventSink[] others = [.. sinks.GetValueOrDefault(topic, []).Where(other => other != sink)];
            sinks[topic] = others;
            if (others.Length == 0 && sinks.TryRemove(topic, out _) && opening.IsCompletedSuccessfully)
            {
                opening.Result.Cancel(topic);
            }
        }
    }

    public void Dispose() => End(isLost: false);

    private async Task<ZmtpSubscriber> Open()
    {
        var heartbeats = new ZmtpSubscriber(
            await connect(where.HeartbeatEndpoint, ending.Token).ConfigureAwait(false), _ => Beat(), clock);
        all.Add(heartbeats);
        _ = Watch(heartbeats);
        var events = new ZmtpSubscriber(await connect(where.EventEndpoint, ending.Token).ConfigureAwait(false), Take, clock);
        all.Add(events);
        _ = Watch(events);

        // A server without database says its heartbeats have another end than they have, so only the beginning counts.
        heartbeats.Subscribe(where.Channel.Split('#')[0]);
        await heartbeats.Heard().ConfigureAwait(false);
        Beat();
        all.Add(Observable.Interval(Patience, clock).Subscribe(_ =>
        {
            if (clock.Now.UtcTicks - Volatile.Read(ref heard) >= Patience.Ticks)
            {
                End(isLost: true);
            }
        }));
        return events;
    }

    private async Task Watch(ZmtpSubscriber connection)
    {
        await connection.Run().ConfigureAwait(false);
        End(isLost: true);
    }

    private string? Beat()
    {
        Volatile.Write(ref heard, clock.Now.UtcTicks);
        return null;
    }

    private string? Take(IReadOnlyList<ReadOnlySequence<byte>> frames)
    {
        var interested = SinksOf(frames[0]);
        if (interested.Length == 0)
        {
            return null;
        }

        if (!EventMessage.TryRead(frames, out var isLittleEndian, out var counter, out var isFailure) || frames.Count < 4)
        {
            return "an event cannot be understood";
        }

        foreach (var sink in interested)
        {
            sink.Take(EventMessage.PayloadOf(frames), counter, isFailure, isLittleEndian);
        }

        return null;
    }

    private IEventSink[] SinksOf(ReadOnlySequence<byte> topic)
    {
        if (topic.Length > LongestOnStack)
        {
            return sinks.GetValueOrDefault(Encoding.Latin1.GetString(topic), []);
        }

        Span<char> name = stackalloc char[LongestOnStack];
        name = name[..Encoding.Latin1.GetChars(topic, name)];
        return byName.TryGetValue(name, out var found) ? found : [];
    }

    private void End(bool isLost)
    {
        if (Interlocked.Exchange(ref isOver, 1) != 0)
        {
            return;
        }

        ending.Cancel();
        all.Dispose();
        foreach (var sink in isLost ? sinks.Values.SelectMany(static many => many) : [])
        {
            sink.Lose();
        }
    }
}
