using System.Collections.Concurrent;
using System.Reactive.Concurrency;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using RxDevices.Hosting;

namespace RxDevices.Tango;

/// <summary>
/// Serves the devices of a directory to clients of Tango Controls (PyTango, JTango, C++), without a database: a device is
/// <c>tango://HOST:PORT/domain/family/member#dbase=no</c>. One bad client never stops a listener, nor another client.
/// </summary>
/// <remarks>Safe from any thread.</remarks>
public sealed partial class TangoServer : IAsyncDisposable
{
    private static readonly TimeSpan PauseAfterTrouble = TimeSpan.FromMilliseconds(100);
    private readonly ConcurrentDictionary<TangoSession, Task> sessions = new();
    private readonly ConcurrentQueue<(ITangoListener Listener, Task Serving)> listeners = [];
    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationTokenSource stopped = new();
    private readonly TangoServerOptions options;
    private readonly TimeProvider time;
    private readonly ILogger logger;

    /// <summary>Makes a server that does not listen yet.</summary>
    /// <param name="directory">The devices.</param>
    /// <param name="options">What it is called, and what clients may do.</param>
    /// <param name="scheduler">The clock of time-outs.</param>
    /// <param name="logger">Told of what goes wrong.</param>
    /// <exception cref="DevFailedException">The name of the instance cannot be one.</exception>
    public TangoServer(
        IDeviceDirectory directory, TangoServerOptions options, IScheduler scheduler, ILogger<TangoServer>? logger = null)
        : this(directory, options, scheduler, EventPublisher.Listen, logger)
    {
    }

    /// <summary>The same, whose events are published in another way than over sockets.</summary>
    internal TangoServer(
        IDeviceDirectory directory,
        TangoServerOptions options,
        IScheduler scheduler,
        ListenForEvents listen,
        ILogger<TangoServer>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
        time = scheduler.AsTimeProvider();
        this.logger = logger ?? NullLogger<TangoServer>.Instance;
        Face = new(directory, options, this.logger, scheduler, listen) { Stopping = stopped.Token };
    }

    /// <summary>How many connections there are.</summary>
    public int Clients => sessions.Count;

    /// <summary>Where it listens, in the order in which that was asked for; a port is the one picked, when 0 was asked for.</summary>
    public IReadOnlyList<TangoAddress> Addresses => [.. listeners.Select(served => served.Listener.Address)];

    /// <summary>The name of its admin device, for example <c>dserver/RxDevices/default</c>.</summary>
    public DeviceName Admin => Face.Admin.Name;

    internal ServerFace Face { get; }

    /// <summary>Listens from now on.</summary>
    /// <param name="address">Where.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="IOException">The address is taken, or not this machine's; the message says what to do.</exception>
    public async Task Listen(TangoAddress address, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        Serve(await TangoSocketListener.Listen(address, cancellation).ConfigureAwait(false));
    }

    /// <summary>Stops: no new clients, no new requests; what was asked is answered, within the time-out; then all is closed.</summary>
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
        await stopped.CancelAsync().ConfigureAwait(false);
        foreach (var session in sessions.Keys)
        {
            session.Abort();
        }

        await all.ConfigureAwait(false);
        Face.Events.Dispose();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Stop().ConfigureAwait(false);

    /// <summary>Accepts the clients of a listener from now on; the server closes it when it stops.</summary>
    internal void Serve(ITangoListener listener) => listeners.Enqueue((listener, AcceptAll(listener)));

    private async Task AcceptAll(ITangoListener listener)
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
                LogTrouble(listener.Address, exception);
                await Task.Delay(PauseAfterTrouble, time, stopping.Token)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Begin(TangoConnection connection)
    {
        var session = new TangoSession(connection, Face, time);
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        sessions[session] = done.Task;
        _ = Task.Run(() => Run(session, connection, done));
    }

    private async Task Run(TangoSession session, TangoConnection connection, TaskCompletionSource done)
    {
        try
        {
            await session.Run().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            LogSession(connection.Peer, exception);
            connection.Abort();
        }
        finally
        {
            sessions.TryRemove(session, out _);
            done.SetResult();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A client of {Address} could not be accepted")]
    private partial void LogTrouble(TangoAddress address, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The conversation with {Peer} broke")]
    private partial void LogSession(TangoPeer peer, Exception exception);
}
