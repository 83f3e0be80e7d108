using System.Collections.Concurrent;
using System.Reactive.Concurrency;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using RxDevices.Hosting;

namespace RxDevices.Lines;

/// <summary>Serves lines to all clients of its listeners. One bad client never stops a listener, nor another client.</summary>
/// <remarks>Safe from any thread.</remarks>
public sealed class LineServer : IAsyncDisposable
{
    private static readonly byte[] Prompt = Encoding.UTF8.GetBytes(Conversation.PromptText);
    private readonly ConcurrentQueue<ILineListener> listeners = [];
    private readonly ClientSessions clients;
    private readonly Door door;
    private readonly Patrol patrol;
    private readonly Books books;
    private readonly LineMetrics metrics;
    private readonly LineRouter router;
    private readonly LineServerOptions options;
    private readonly TimeProvider time;

    /// <summary>Makes a server without listeners.</summary>
    /// <param name="router">Answers the lines.</param>
    /// <param name="options">What one client may make the server hold.</param>
    /// <param name="scheduler">The clock of time-outs.</param>
    /// <param name="logger">Told of what goes wrong.</param>
    public LineServer(LineRouter router, LineServerOptions options, IScheduler scheduler, ILogger<LineServer>? logger = null)
    {
        this.router = router;
        this.options = options;
        time = scheduler.AsTimeProvider();
        logger ??= NullLogger<LineServer>.Instance;
        door = new(options, time, logger);
        clients = new(time, options.DrainTimeout, logger);
        patrol = new(options, time, Sessions);
        books = new(Sessions);
        metrics = new(Statistics);
    }

    /// <summary>How many clients there are.</summary>
    public int Clients => clients.Count;

    /// <summary>What all its clients did so far.</summary>
    internal LineCounts Counts => books.Count();

    /// <summary>Where it listens, in the order in which the listeners were given.</summary>
    public IReadOnlyList<ILineListener> Listeners => [.. listeners];

    /// <summary>Accepts the clients of a listener from now on; the server closes it when it stops.</summary>
    public void Serve(ILineListener listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        listeners.Enqueue(listener);
        clients.Serve(listener, listener.Description, cancellation => Accept(listener, cancellation));
    }

    /// <summary>Stops: no new clients, no new questions; what was asked is answered, within the time-out; then all is closed.</summary>
    /// <param name="cancellation">Ends the wait for the answers at once.</param>
    public async Task Stop(CancellationToken cancellation = default)
    {
        await door.DisposeAsync().ConfigureAwait(false);
        await clients.Stop(cancellation: cancellation).ConfigureAwait(false);
        await patrol.DisposeAsync().ConfigureAwait(false);
        metrics.Dispose();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Stop().ConfigureAwait(false);

    private IReadOnlyList<LineStatistic> Statistics() => LineStatistic.Of(books.Count(), door);

    private IEnumerable<LineSession> Sessions() =>
        clients.All.OfType<AdmittedSession>().Select(client => client.Session).OfType<LineSession>();

    // The one place where faults get at the bytes of a client.
    private LineConnection Disturbable(LineConnection connection)
    {
        var (stream, abort) = ConnectionFaults.Wrap(
            router.Directory, connection.Stream, () => connection.Peer.Addresses, Prompt, connection.Abort);
        return connection.Through(stream, abort);
    }

    private async ValueTask<IClientSession?> Accept(ILineListener listener, CancellationToken cancellation)
    {
        while (await listener.Accept(cancellation).ConfigureAwait(false) is { } connection)
        {
            if (clients.Count < options.MaxClients)
            {
                return new AdmittedSession(connection, door, books, admitted => new(Disturbable(admitted), router, options, Statistics, time));
            }

            await Refuse(connection).ConfigureAwait(false);
        }

        return null;
    }

    // Its socket has room for a line: nobody waits for it. Over TLS nothing can be told before the handshake.
    private async Task Refuse(LineConnection connection)
    {
        await using (connection.ConfigureAwait(false))
        {
            if (connection.Handshake is null)
            {
                await connection.Stream.WriteAsync(
                    Refusal.Bytes($"the server has no room for another client, it serves at most {options.MaxClients}; try again later")).ConfigureAwait(false);
            }
        }
    }
}
