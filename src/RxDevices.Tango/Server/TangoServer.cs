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
public sealed class TangoServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<ITangoListener> listeners = [];
    private readonly CancellationTokenSource stopped = new();
    private readonly ClientSessions clients;
    private readonly TimeProvider time;

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
        time = scheduler.AsTimeProvider();
        var log = logger ?? NullLogger<TangoServer>.Instance;
        clients = new(time, options.DrainTimeout, log);
        Face = new(directory, options, log, scheduler, listen) { Stopping = stopped.Token };
    }

    /// <summary>How many connections there are.</summary>
    public int Clients => clients.Count;

    /// <summary>Where it listens, in the order in which that was asked for; a port is the one picked, when 0 was asked for.</summary>
    public IReadOnlyList<TangoAddress> Addresses => [.. listeners.Select(listener => listener.Address)];

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
        await clients.Stop(stopped.CancelAsync, cancellation).ConfigureAwait(false);
        Face.Events.Dispose();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Stop().ConfigureAwait(false);

    /// <summary>Accepts the clients of a listener from now on; the server closes it when it stops.</summary>
    internal void Serve(ITangoListener listener)
    {
        listeners.Enqueue(listener);
        clients.Serve(listener, $"{listener.Address}", async cancellation =>
            await listener.Accept(cancellation).ConfigureAwait(false) is { } connection
                ? new TangoSession(Disturbable(connection), Face, time)
                : null);
    }

    // The one place where faults get at the bytes of a client.
    private TangoConnection Disturbable(TangoConnection connection)
    {
        var (stream, abort) = ConnectionFaults.Wrap(
            Face.Directory, connection.Stream, () => connection.Peer.Addresses, prompt: null, connection.Abort);
        return new(stream, connection.Peer, abort);
    }
}
