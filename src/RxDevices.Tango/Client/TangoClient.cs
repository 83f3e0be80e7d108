using System.Net.Sockets;
using RxDevices.Hosting;

namespace RxDevices.Tango;

/// <summary>
/// The devices of a Tango server without a database, from another program: proxies with the same calls as near ones. Connections are
/// opened as they are needed, one question at a time on each, and kept for the next question; a server that was away is found again.
/// </summary>
/// <remarks>Safe from any thread. What is lost on the way is asked again only when that can do no harm: never a write or a command.</remarks>
public sealed class TangoClient : IAsyncDisposable
{
    private readonly ChannelPool pool;
    private readonly CancellationTokenSource ending = new();

    /// <summary>A client of a server; nothing is connected before the first question.</summary>
    /// <param name="host">A host name or address.</param>
    /// <param name="port">The TCP port.</param>
    /// <param name="options">Times and bounds; default: Tango's.</param>
    public TangoClient(string host, int port, TangoClientOptions? options = null)
        : this(cancellation => OpenSocket(host, port, cancellation), ZmtpSockets.Connect, options ?? new())
    {
    }

    internal TangoClient(Func<CancellationToken, Task<Stream>> open, ZmtpConnect connectEvents, TangoClientOptions options)
    {
        Options = options;
        pool = new(open, options);
        Time = options.Clock.AsTimeProvider();
        Ending = ending.Token;
        Events = new(connectEvents, options.OnFault, options.Clock);
    }

    internal TangoClientOptions Options { get; }

    internal TimeProvider Time { get; }

    /// <summary>The events of the server.</summary>
    internal EventSubscriber Events { get; }

    /// <summary>The client is being disposed of.</summary>
    internal CancellationToken Ending { get; }

    /// <summary>How often the server was lost; what was known of its devices before may be wrong.</summary>
    internal int Losses => pool.Losses;

    /// <summary>A proxy of a device of the server; whether there is such a device shows at the first use.</summary>
    /// <exception cref="DevFailedException">The name is malformed.</exception>
    public DeviceProxy Device(string name) => new(new TangoDevice(this, DeviceName.Parse(name)));

    /// <summary>Closes the connections; what is watched completes, and what is asked from now on fails.</summary>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync().ConfigureAwait(false);
        Events.Dispose();
        await pool.DisposeAsync().ConfigureAwait(false);
        ending.Dispose();
    }

    /// <summary>Asks an object of the server; a refusal, or whatever happens on the way, is thrown.</summary>
    /// <exception cref="DevFailedException">The device refuses, or cannot be reached.</exception>
    internal async Task<TResult> Ask<TArguments, TResult>(
        DeviceName device, string objectKey, Question<TArguments, TResult> question, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(Options.Timeout, Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        var isConnected = false;
        try
        {
            return await AskTwice(device, objectKey, question, () => isConnected = true, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw (isConnected
                ? ClientFailures.TimedOut(device, question.Errand, Options.Timeout)
                : ClientFailures.ConnectTimedOut(device)).ToException();
        }
        catch (ConnectFailedException failed)
        {
            throw (failed.IsDelayed
                ? ClientFailures.ConnectDelayed(device, Options.ReconnectPause)
                : ClientFailures.CannotConnect(device)).ToException();
        }
        catch (ChannelLostException)
        {
            throw ClientFailures.Lost(device, question.Errand).ToException();
        }
    }

    // A server may close a connection while a question is on the way there; then another connection has the answer.
    private async Task<TResult> AskTwice<TArguments, TResult>(
        DeviceName device, string objectKey, Question<TArguments, TResult> question, Action onConnected, CancellationToken cancellation)
    {
        try
        {
            return await AskOnce(device, objectKey, question, fresh: false, onConnected, cancellation).ConfigureAwait(false);
        }
        catch (ChannelLostException lost) when (question.MayRepeat || lost.WasUnread)
        {
            return await AskOnce(device, objectKey, question, fresh: true, onConnected, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<TResult> AskOnce<TArguments, TResult>(
        DeviceName device, string objectKey, Question<TArguments, TResult> question, bool fresh, Action onConnected, CancellationToken cancellation)
    {
        var channel = await pool.Take(fresh, cancellation).ConfigureAwait(false);
        var (isUsable, isLost) = (false, false);
        try
        {
            onConnected();
            var answer = await channel.Ask(objectKey, question, cancellation).ConfigureAwait(false);
            isUsable = answer.Problem is null;
            return answer switch
            {
                { Refusal: { } refusal } => throw refusal.ToException(),
                { Failure: { } failure } => throw ClientFailures.Of(failure, device, question.Errand).ToException(),
                { Problem: { } problem } => throw ClientFailures.NotUnderstood(device, question.Errand, problem).ToException(),
                _ => answer.Result,
            };
        }
        catch (ChannelLostException)
        {
            isLost = true;
            throw;
        }
        finally
        {
            await pool.GiveBack(channel, isUsable, isLost).ConfigureAwait(false);
        }
    }

    private static async Task<Stream> OpenSocket(string host, int port, CancellationToken cancellation)
    {
        var socket = await Sockets.Connect(host, port, cancellation).ConfigureAwait(false);

        // Questions are small and wait for their answers: they must not wait for each other to fill a packet.
        socket.NoDelay = true;
        return new NetworkStream(socket, ownsSocket: true);
    }
}
