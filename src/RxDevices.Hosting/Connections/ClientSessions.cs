using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace RxDevices.Hosting;

/// <summary>
/// The clients of a server: accepted, served beside each other, and drained when it stops. One bad client never stops a listener, nor
/// another client.
/// </summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed partial class ClientSessions(TimeProvider time, TimeSpan drainTimeout, ILogger logger) : IAsyncDisposable
{
    private static readonly TimeSpan PauseAfterTrouble = TimeSpan.FromMilliseconds(100);
    private readonly ConcurrentDictionary<IClientSession, Task> sessions = new();
    private readonly ConcurrentQueue<(IAsyncDisposable Listener, Task Serving)> listeners = [];
    private readonly CancellationTokenSource stopping = new();

    // Asked for each client that comes: the dictionary would stop all others to count.
    private int count;

    /// <summary>How many clients there are.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>The clients there are.</summary>
    public IEnumerable<IClientSession> All => sessions.Select(session => session.Key);

    /// <summary>Accepts the clients of a listener from now on; it is closed at the stop.</summary>
    /// <param name="listener">What is closed.</param>
    /// <param name="description">Where it listens, for people.</param>
    /// <param name="accept">Waits for the next client; null when the listener is closed, an <see cref="IOException"/> when one client could
    /// not be accepted.</param>
    public void Serve(
        IAsyncDisposable listener, string description, Func<CancellationToken, ValueTask<IClientSession?>> accept) =>
        listeners.Enqueue((listener, AcceptAll(description, accept)));

    /// <summary>Stops: no new clients, no new questions; what was asked is answered, within the time-out; then all is closed.</summary>
    /// <param name="onDrained">Ends what is under way still, before the clients are broken off.</param>
    /// <param name="cancellation">Ends the wait for the answers at once.</param>
    public async Task Stop(Func<Task>? onDrained = null, CancellationToken cancellation = default)
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
        await Task.WhenAny(all, Task.Delay(drainTimeout, time, cancellation)).ConfigureAwait(false);
        if (onDrained is not null)
        {
            await onDrained().ConfigureAwait(false);
        }

        foreach (var session in sessions.Keys)
        {
            session.Abort();
        }

        await all.ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync() => await Stop().ConfigureAwait(false);

    private async Task AcceptAll(string listener, Func<CancellationToken, ValueTask<IClientSession?>> accept)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (await accept(stopping.Token).ConfigureAwait(false) is not { } session)
                {
                    return;
                }

                Begin(session);
            }
            catch (IOException exception)
            {
                // Out of descriptors, or a client that was gone at once: the others go on, and the next may come.
                LogTrouble(listener, exception);
                await Task.Delay(PauseAfterTrouble, time, stopping.Token)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Begin(IClientSession session)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        sessions[session] = done.Task;
        Interlocked.Increment(ref count);
        ThreadPool.UnsafeQueueUserWorkItem(
            static start => _ = start.Clients.Run(start.session, start.done), (Clients: this, session, done), preferLocal: false);
    }

    private async Task Run(IClientSession session, TaskCompletionSource done)
    {
        try
        {
            await session.Run().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            LogSession(session.Peer, exception);
            session.Abort();
        }
        finally
        {
            sessions.TryRemove(session, out _);
            Interlocked.Decrement(ref count);
            done.SetResult();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A client of {Listener} could not be accepted")]
    private partial void LogTrouble(string listener, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The conversation with {Peer} broke")]
    private partial void LogSession(string peer, Exception exception);
}
