using System.Security.Authentication;
using System.Text;
using Microsoft.Extensions.Logging;

namespace RxDevices.Lines;

/// <summary>Whom a server lets in: nothing is answered, and nothing read beyond it, before a client has shaken hands and shown its token.</summary>
/// <remarks>Safe from any thread. Those at the door are bounded in number and time; its full-policy: one more is refused.</remarks>
internal sealed partial class Door(LineServerOptions options, TimeProvider time, ILogger logger) : IAsyncDisposable
{
    private const int MostReadAway = 64 * 1024;
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);
    private readonly AccessTokens tokens = new(options.Tokens);
    private readonly PeerPlaces places = new(options.ClientsPerPeer);
    private readonly CancellationTokenSource closing = new();
    private int waiting;
    private long refused;

    /// <summary>How many clients were refused so far.</summary>
    public long Refused => Volatile.Read(ref refused);

    /// <summary>How many clients wait to be let in.</summary>
    public int Waiting => Volatile.Read(ref waiting);

    /// <summary>Takes a place for a client's machine until disposed of; null when the client was refused.</summary>
    public async Task<IDisposable?> TakePlace(LineConnection connection)
    {
        if (places.Take(connection.Peer.Host) is { } place)
        {
            return place;
        }

        Interlocked.Increment(ref waiting);

        // Over TLS nothing can be told before the handshake, which is not done for one who is refused.
        await Refuse(
            connection,
            $"this server takes {options.ClientsPerPeer} connections from one machine; close one first",
            isTold: connection.Handshake is null).ConfigureAwait(false);
        Interlocked.Decrement(ref waiting);
        return null;
    }

    /// <summary>Lets a client in; answers the connection to talk over, or null when it was refused.</summary>
    public async Task<LineConnection?> Admit(LineConnection connection)
    {
        if (connection.Handshake is null && !tokens.AreWanted)
        {
            return connection;
        }

        try
        {
            return Interlocked.Increment(ref waiting) > options.ClientsAtDoor
                ? await Refuse(connection, "too many clients wait to be let in", isTold: false).ConfigureAwait(false)
                : await AdmitInTime(connection).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    /// <summary>From now on nobody is let in; those who wait are shut out.</summary>
    public async ValueTask DisposeAsync() => await closing.CancelAsync().ConfigureAwait(false);

    private async Task<LineConnection?> AdmitInTime(LineConnection connection)
    {
        using var late = new CancellationTokenSource(options.AdmissionTimeout, time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(late.Token, closing.Token);
        var current = connection;
        using var interrupting = ending.Token.UnsafeRegister(static waiting => ((LineConnection)waiting!).Interrupt(), connection);
        try
        {
            current = connection.Handshake is { } shake ? await shake(ending.Token).ConfigureAwait(false) : connection;
            return !tokens.AreWanted || tokens.Admit(await FirstLine(current.Stream, ending.Token).ConfigureAwait(false))
                ? current
                : await Refuse(current, "the first line must be: auth TOKEN", isTold: true).ConfigureAwait(false);
        }
        catch (RefusedException stranger)
        {
            return await Refuse(connection, stranger.Message, isTold: true).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            var isLate = late.IsCancellationRequested;
            var isTold = isLate && (current != connection || connection.Handshake is null);
            return await Refuse(current, isLate ? "nothing that lets you in came in time" : "the server stops", isTold).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is AuthenticationException or IOException or ObjectDisposedException)
        {
            return await Refuse(current, exception.GetBaseException().Message, isTold: false).ConfigureAwait(false);
        }
    }

    // Byte by byte: what follows the line is the conversation's, and nobody has earned it before.
    private static async Task<string> FirstLine(Stream stream, CancellationToken cancellation)
    {
        var line = new byte[AccessTokens.LongestLine];
        for (var length = 0; length < line.Length; length++)
        {
            if (await stream.ReadAsync(line.AsMemory(length, 1), cancellation).ConfigureAwait(false) == 0 || line[length] == '\n')
            {
                return Encoding.UTF8.GetString(line, 0, length);
            }
        }

        return "";
    }

    private async Task<LineConnection?> Refuse(LineConnection connection, string why, bool isTold)
    {
        Interlocked.Increment(ref refused);
        LogRefused(connection.Peer.Name, why);
        using var late = new CancellationTokenSource(Farewell, time);
        using var interrupting = late.Token.UnsafeRegister(static waiting => ((LineConnection)waiting!).Interrupt(), connection);
        try
        {
            if (isTold)
            {
                await connection.Stream.WriteAsync(Refusal.Bytes(why), late.Token).ConfigureAwait(false);
            }

            // Whoever closes on unread input resets the connection, and what was told is lost with it.
            await ReadAway(connection.Stream, late.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // It is gone, or does not listen; it does not get in either way.
            connection.Abort();
        }

        await connection.DisposeAsync().ConfigureAwait(false);
        return null;
    }

    // As long as there is room at the door: in a storm nobody is said goodbye to.
    private async Task ReadAway(Stream stream, CancellationToken cancellation)
    {
        var bytes = new byte[1024];
        try
        {
            for (var read = 0; read < MostReadAway && Volatile.Read(ref waiting) <= options.ClientsAtDoor; read += bytes.Length)
            {
                if (await stream.ReadAsync(bytes, cancellation).ConfigureAwait(false) == 0)
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Long enough.
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Peer} was not let in: {Why}")]
    private partial void LogRefused(string peer, string why);
}
