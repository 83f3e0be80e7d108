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
    private bool isGreeted;

    private LineChannel(LineConnection connection)
    {
        this.connection = connection;
        answers = new(connection.Stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
    }

    public static async Task<LineChannel> Open(Func<CancellationToken, Task<LineConnection>> connect, CancellationToken cancellation)
    {
        try
        {
            return await Begin(new(await connect(cancellation).ConfigureAwait(false)), cancellation).ConfigureAwait(false);
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

        // The greeting came before the server knew that a program is talking.
        var start = isGreeted || !text.StartsWith(Conversation.PromptText, StringComparison.Ordinal) ? 0 : Conversation.PromptText.Length;
        isGreeted = true;
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
        exception is IOException or System.Net.Sockets.SocketException or ObjectDisposedException or JsonException;

    internal static DevFailedException Lost(Exception? cause) => new(
        Reasons.CommunicationFailed,
        cause switch
        {
            null => "The server closed the connection",
            JsonException => "What answers there is no line server",
            _ => $"The server cannot be reached: {cause.Message}",
        },
        "LineClient");

    private static async Task<LineChannel> Begin(LineChannel channel, CancellationToken cancellation)
    {
        try
        {
            await channel.Send("json on", cancellation).ConfigureAwait(false);
            return channel;
        }
        catch
        {
            await channel.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private Task Send(string lines, CancellationToken cancellation) =>
        connection.Stream.WriteAsync(Encoding.UTF8.GetBytes(lines + "\n"), cancellation).AsTask();
}
