using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Text.Json;
using RxDevices.Hosting;

namespace RxDevices.Lines;

/// <summary>
/// A line server's devices from another program: proxies with the same calls as near ones. Connections are opened as they are
/// needed, one question at a time on each, and kept for the next question.
/// </summary>
/// <remarks>Safe from any thread.</remarks>
public sealed partial class LineClient : IAsyncDisposable
{
    private const int KeptIdle = 16;
    private static int clients;
    private readonly ConcurrentBag<LineChannel> idle = [];
    private readonly Func<CancellationToken, Task<LineConnection>> connect;
    private readonly string? token;
    private volatile bool disposed;

    private LineClient(Func<CancellationToken, Task<LineConnection>> connect, string? token, ClientIdentity identity) =>
        (this.connect, this.token, Identity) = (connect, token, identity);

    /// <summary>Who asks, unless a device is asked in another name: one client, over however many connections.</summary>
    internal ClientIdentity Identity { get; }

    /// <summary>Connects to a server.</summary>
    /// <exception cref="DevFailedException">It cannot be reached (<see cref="Reasons.CommunicationFailed"/>).</exception>
    public static Task<LineClient> Connect(LineAddress address, CancellationToken cancellation = default) =>
        Connect(address, new(), cancellation);

    /// <summary>Connects to a server that does not let everybody in.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="options">The token, the certificates.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="DevFailedException">It cannot be reached, or refuses (<see cref="Reasons.CommunicationFailed"/>).</exception>
    /// <exception cref="IOException">A file of certificates cannot be used; the message says what to do.</exception>
    public static Task<LineClient> Connect(LineAddress address, LineClientOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(options);
        var tls = address.IsTls ? ClientTls.Load(options.Tls, address.Host) : null;
        return Connect(ending => OpenSocket(address, tls, ending), options.Token, cancellation);
    }

    /// <summary>Connects to a server in this process.</summary>
    public static Task<LineClient> Connect(MemoryListener listener, CancellationToken cancellation = default) =>
        Connect(listener, new(), cancellation);

    /// <summary>Connects to a server in this process that does not let everybody in.</summary>
    public static Task<LineClient> Connect(
        MemoryListener listener, LineClientOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(listener);
        ArgumentNullException.ThrowIfNull(options);
        return Connect(_ => Task.FromResult(listener.Open(Peer.InProcess)), options.Token, cancellation);
    }

    /// <summary>A proxy of a device of the server; whether there is such a device shows at the first use.</summary>
    /// <exception cref="DevFailedException">The name is malformed.</exception>
    public DeviceProxy Device(string name) => new(new LineDevice(this, DeviceName.Parse(name), Identity));

    /// <summary>A proxy of an attribute of the server, <c>domain/family/member/attribute</c>; whether there is one shows at the first
    /// use.</summary>
    /// <exception cref="DevFailedException">The name is malformed.</exception>
    public AttributeProxy Attribute(string name)
    {
        var parsed = AttributeName.Parse(name);
        return Device(parsed.Device).Attribute(parsed.Attribute);
    }

    /// <summary>The names of the server's devices.</summary>
    public async Task<IReadOnlyList<DeviceName>> List(CancellationToken cancellation = default)
    {
        var answer = await Ask("?", Identity, cancellation).ConfigureAwait(false);
        return [.. answer.GetProperty("devices").EnumerateArray().Select(name => DeviceName.Parse(name.GetString()!))];
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        disposed = true;
        return DropIdle();
    }

    internal Task<LineChannel> Open(CancellationToken cancellation) => LineChannel.Open(connect, token, cancellation);

    /// <summary>Refuses what the server would take for more than a name.</summary>
    internal static string RequireName(string name) =>
        name[0] != '?' && !name.Any(letter => letter is '=' or '(' || char.IsWhiteSpace(letter) || char.IsControl(letter))
            ? name
            : throw new DevFailedException(Reasons.WrongFormat, $"'{name}' is no name that can be typed", "LineClient");

    /// <summary>Asks one question; a refusal is thrown.</summary>
    /// <param name="line">The question.</param>
    /// <param name="asker">In whose name.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <param name="mayFail">Whether an answer that says why not is an answer too.</param>
    /// <param name="isRepeatable">Whether asking twice does no more than asking once.</param>
    internal async Task<JsonElement> Ask(
        string line, ClientIdentity asker, CancellationToken cancellation, bool mayFail = false, bool isRepeatable = true)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        var answer = idle.TryTake(out var kept)
            ? await AskAgain(kept, line, asker, isRepeatable, cancellation).ConfigureAwait(false)
            : await AskOn(await Open(cancellation).ConfigureAwait(false), line, asker, cancellation).ConfigureAwait(false);
        return !mayFail && JsonReadings.FailureOf(answer) is { } failure ? throw failure.ToException() : answer;
    }

    // A kept connection may have been closed by the server meanwhile; only what is safe to repeat is asked again.
    private async Task<JsonElement> AskAgain(
        LineChannel kept, string line, ClientIdentity asker, bool isRepeatable, CancellationToken cancellation)
    {
        try
        {
            return await AskOn(kept, line, asker, cancellation).ConfigureAwait(false);
        }
        catch (DevFailedException) when (isRepeatable)
        {
            return await AskOn(await Open(cancellation).ConfigureAwait(false), line, asker, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<JsonElement> AskOn(LineChannel channel, string line, ClientIdentity asker, CancellationToken cancellation)
    {
        var isClean = false;
        try
        {
            var answer = await channel.Ask(line, asker, cancellation).ConfigureAwait(false);
            isClean = true;
            return answer;
        }
        catch (DevFailedException)
        {
            // The kept connections lead to the same server; it may be back, and they are not.
            await DropIdle().ConfigureAwait(false);
            throw;
        }
        finally
        {
            // An answer that was not waited for must not be taken for the next one's.
            if (isClean && !disposed && idle.Count < KeptIdle)
            {
                idle.Add(channel);
            }
            else
            {
                await channel.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private async ValueTask DropIdle()
    {
        while (idle.TryTake(out var channel))
        {
            await channel.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async Task<LineClient> Connect(
        Func<CancellationToken, Task<LineConnection>> connect, string? token, CancellationToken cancellation)
    {
        var number = Interlocked.Increment(ref clients);
        var client = new LineClient(
            connect, token, new(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{number}"), Environment.MachineName));
        client.idle.Add(await client.Open(cancellation).ConfigureAwait(false));
        return client;
    }

    private static async Task<LineConnection> OpenSocket(
        LineAddress address, SslClientAuthenticationOptions? tls, CancellationToken cancellation)
    {
        var endPoint = await address.Resolve(cancellation).ConfigureAwait(false);
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(endPoint, cancellation).ConfigureAwait(false);
            var plain = SocketAcceptor.Wrap(socket);
            return tls is null ? plain : await ClientTls.Shake(plain, tls, cancellation).ConfigureAwait(false);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
