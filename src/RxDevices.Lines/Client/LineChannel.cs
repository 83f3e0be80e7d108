using System.Security.Authentication;
using System.Text;
using System.Text.Json;

namespace RxDevices.Lines;

/// <summary>One connection to a line server, one question at a time, answers as JSON.</summary>
/// <remarks>One owner at a time.</remarks>
internal sealed class LineChannel : IAsyncDisposable
{
    private readonly LineConnection connection;
    private readonly StreamReader answers;
    private ClientIdentity? introduced;

    private LineChannel(LineConnection connection)
    {
        this.connection = connection;
        answers = new(connection.Stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
    }

    public static async Task<LineChannel> Open(
        Func<CancellationToken, Task<LineConnection>> connect, string? token, CancellationToken cancellation)
    {
        try
        {
            return await Begin(new(await connect(cancellation).ConfigureAwait(false)), token, cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsLoss(exception))
        {
            throw Lost(exception);
        }
    }

    public async Task<JsonElement> Ask(string line, ClientIdentity asker, CancellationToken cancellation)
    {
        try
        {
            await Say(line, asker, cancellation).ConfigureAwait(false);
            return await Hear(cancellation).ConfigureAwait(false) ?? throw Lost(null);
        }
        catch (Exception exception) when (IsLoss(exception))
        {
            throw Lost(exception);
        }
    }

    /// <summary>Says a line in the name of somebody; who it is goes along when it is another one than before.</summary>
    public async Task Say(string line, ClientIdentity asker, CancellationToken cancellation)
    {
        if (asker == introduced)
        {
            await Send(line, cancellation).ConfigureAwait(false);
            return;
        }

        await Send($"client {PythonText.Quote(asker.Name)} {PythonText.Quote(asker.Host)}\n{line}", cancellation).ConfigureAwait(false);
        var answer = await Hear(cancellation).ConfigureAwait(false) ?? throw Lost(null);
        if (JsonReadings.FailureOf(answer) is { } failure)
        {
            throw failure.ToException();
        }

        introduced = asker;
    }

    /// <summary>The next answer, or null when there are no more.</summary>
    public async Task<JsonElement?> Hear(CancellationToken cancellation)
    {
        if (await answers.ReadLineAsync(cancellation).ConfigureAwait(false) is not { } text)
        {
            return null;
        }

        if (Refusal.In(text) is { } why)
        {
            throw Refused(why);
        }

        // A token is answered with a prompt where none is wanted.
        var start = text.StartsWith(Conversation.PromptText, StringComparison.Ordinal) ? Conversation.PromptText.Length : 0;
        using var json = JsonDocument.Parse(text.AsMemory(start));
        return json.RootElement.Clone();
    }

    /// <summary>Breaks off, so that the server drops what is still asked or watched here.</summary>
    public async ValueTask DisposeAsync()
    {
        answers.Dispose();
        connection.Abort();
        await connection.DisposeAsync().ConfigureAwait(false);
    }

    internal static bool IsLoss(Exception exception) =>
        exception is IOException or System.Net.Sockets.SocketException or ObjectDisposedException or JsonException
            or AuthenticationException;

    internal static DevFailedException Lost(Exception? cause) => new(
        cause is AuthenticationException ? Reasons.NotTrusted : Reasons.CommunicationFailed,
        cause switch
        {
            AuthenticationException => $"The handshake with the server failed: {cause.GetBaseException().Message}",
            null => "The server closed the connection",
            JsonException => "What answers there is no line server",
            _ => $"The server cannot be reached: {cause.Message}",
        },
        "LineClient");

    private static async Task<LineChannel> Begin(LineChannel channel, string? token, CancellationToken cancellation)
    {
        try
        {
            await channel.Send(token is null ? "json on" : $"auth {token}\njson on", cancellation).ConfigureAwait(false);
            await channel.HearGreeting(cancellation).ConfigureAwait(false);
            return channel;
        }
        catch
        {
            await channel.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    // It comes before the server knows that a program is talking, and says that we are let in.
    private async Task HearGreeting(CancellationToken cancellation)
    {
        var begun = new char[Conversation.PromptText.Length];
        var length = await answers.ReadBlockAsync(begun, cancellation).ConfigureAwait(false);
        if (begun.AsSpan().SequenceEqual(Conversation.PromptText))
        {
            return;
        }

        var said = new string(begun, 0, length) + await answers.ReadLineAsync(cancellation).ConfigureAwait(false);
        throw said.Length == 0 && connection.Stream is TlsStream
            ? new(Reasons.NotTrusted, "The server ended the handshake; it may want a certificate of the client", "LineClient")
            : said.Length == 0 ? Lost(null)
            : Refusal.In(said) is { } why ? Refused(why)
            : Lost(new JsonException());
    }

    private static DevFailedException Refused(string why) => new(Reasons.NotTrusted, $"The server refused: {why}", "LineClient");

    private async Task Send(string lines, CancellationToken cancellation)
    {
        try
        {
            await connection.Stream.WriteAsync(Encoding.UTF8.GetBytes(lines + "\n"), cancellation).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // A server that shuts us out says why before it closes.
            await Hear(cancellation).ConfigureAwait(false);
            throw;
        }
    }
}
