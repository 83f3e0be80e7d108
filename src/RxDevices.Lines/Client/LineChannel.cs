using System.Text;
using System.Text.Json;

namespace RxDevices.Lines;

/// <summary>One connection to a line server, one question at a time, answers as JSON.</summary>
/// <remarks>One owner at a time.</remarks>
internal sealed class LineChannel : IAsyncDisposable
{
    private readonly Stream stream;
    private readonly StreamReader answers;
    private bool isGreeted;

    private LineChannel(Stream stream)
    {
        this.stream = stream;
        answers = new(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
    }

    public static async Task<LineChannel> Open(Func<CancellationToken, Task<Stream>> connect, CancellationToken cancellation)
    {
        try
        {
            var channel = new LineChannel(await connect(cancellation).ConfigureAwait(false));
            await channel.Say("json on", cancellation).ConfigureAwait(false);
            return channel;
        }
        catch (Exception exception) when (IsLoss(exception))
        {
            throw Lost(exception);
        }
    }

    public async Task<JsonElement> Ask(string line, CancellationToken cancellation)
    {
        try
        {
            await Say(line, cancellation).ConfigureAwait(false);
            return await Hear(cancellation).ConfigureAwait(false) ?? throw Lost(null);
        }
        catch (Exception exception) when (IsLoss(exception))
        {
            throw Lost(exception);
        }
    }

    public Task Say(string line, CancellationToken cancellation) =>
        stream.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"), cancellation).AsTask();

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

    public async ValueTask DisposeAsync()
    {
        answers.Dispose();
        await stream.DisposeAsync().ConfigureAwait(false);
    }

    internal static bool IsLoss(Exception exception) =>
        exception is IOException or System.Net.Sockets.SocketException or ObjectDisposedException or JsonException;

    internal static DevFailedException Lost(Exception? cause) => new(
        Reasons.CommunicationFailed,
        cause is null ? "The server closed the connection" : $"The server cannot be reached: {cause.Message}",
        "LineClient");
}
