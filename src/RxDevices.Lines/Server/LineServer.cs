using System.Collections.Concurrent;
using System.Reactive.Concurrency;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace RxDevices.Lines;

/// <summary>Serves lines to all clients of its listeners. One bad client never stops a listener, nor another client.</summary>
/// <remarks>Safe from any thread.</remarks>
public sealed partial class LineServer : IAsyncDisposable
{
    private static readonly TimeSpan PauseAfterTrouble = TimeSpan.FromMilliseconds(100);
    private readonly ConcurrentDictionary<LineSession, Task> sessions = new();
    private readonly ConcurrentQueue<(ILineListener Listener, Task Serving)> listeners = [];
    private readonly CancellationTokenSource stopping = new();
    private readonly LineRouter router;
    private readonly LineServerOptions options;
    private readonly TimeProvider time;
    private readonly ILogger logger;

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
        this.logger = logger ?? NullLogger<LineServer>.Instance;
    }

    /// <summary>How many clients there are.</summary>
    public int Clients => sessions.Count;

    /// <summary>Where it listens, in the order in which the listeners were given.</summary>
    public IReadOnlyList<ILineListener> Listeners => [.. listeners.Select(served => served.Listener)];

    /// <summary>Accepts the clients of a listener from now on; the server closes it when it stops.</summary>
    public void Serve(ILineListener listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        listeners.Enqueue((listener, AcceptAll(listener)));
    }

    /// <summary>Stops: no new clients, no new questions; what was asked is answered, within the time-out; then all is closed.</summary>
    /// <param name="cancellation">Ends the wait for the answers at once.</param>
    public async Task Stop(CancellationToken cancellation = default)
    {
        await stopping.CancelAsync().ConfigureAwait(false);
        foreach (var (listener, serving) in listeners)
        {
            await listener.DisposeAsync().ConfigureAwait(false);
            await serving.ConfigureAwait(false);
        }

        foreach (var session in sessions.Keys)
        {
            session.Finish();
        }

        var all = Task.WhenAll(sessions.Values);
        await Task.WhenAny(all, Task.Delay(options.DrainTimeout, time, cancellation)).ConfigureAwait(false);
        foreach (var session in sessions.Keys)
        {
            session.Abort();
        }

        await all.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Stop().ConfigureAwait(false);
    }

    private async Task AcceptAll(ILineListener listener)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (await listener.Accept(stopping.Token).ConfigureAwait(false) is not { } connection)
                {
                    return;
                }

                Begin(connection);
            }
            catch (IOException exception)
            {
                // Out of descriptors, or a client that was gone at once: the others go on, and the next may come.
                LogTrouble(listener.Description, exception);
                await Task.Delay(PauseAfterTrouble, time, stopping.Token)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Begin(LineConnection connection)
    {
        var session = new LineSession(connection, options, time);
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        sessions[session] = done.Task;
        _ = Task.Run(() => Run(session, connection, done));
    }

    private async Task Run(LineSession session, LineConnection connection, TaskCompletionSource done)
    {
        try
        {
            await session.Run(router).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            LogSession(connection.Peer.Name, exception);
            connection.Abort();
        }
        finally
        {
            sessions.TryRemove(session, out _);
            done.SetResult();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A client of {Listener} could not be accepted")]
    private partial void LogTrouble(string listener, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The conversation with {Peer} broke")]
    private partial void LogSession(string peer, Exception exception);
}
