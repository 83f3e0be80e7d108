using System.IO.Pipelines;

namespace RxDevices.Tango;

/// <summary>One connection to a server, one question at a time. While it is idle it listens for the server's goodbye.</summary>
/// <remarks>One owner at a time. GIOP 1.0, which every server takes: its messages come in one piece.</remarks>
internal sealed class TangoChannel : IAsyncDisposable
{
    private readonly Stream stream;
    private readonly PipeReader input;
    private readonly PipeWriter output;
    private readonly GiopFramer framer = new(new());
    private Task<ReadResult> listening;
    private uint requestId;

    public TangoChannel(Stream stream)
    {
        this.stream = stream;
        input = PipeReader.Create(stream, new(leaveOpen: true));
        output = PipeWriter.Create(stream, new(leaveOpen: true));
        listening = Listen();
    }

    /// <summary>Whether nothing came since the last answer: whatever comes unasked is the end.</summary>
    public bool IsQuiet => !listening.IsCompleted;

    /// <summary>Asks a question and waits for the answer. After an exception the channel is of no use any more.</summary>
    /// <exception cref="ChannelLostException">The connection ended.</exception>
    public async Task<Answer<TResult>> Ask<TArguments, TResult>(
        string objectKey, Question<TArguments, TResult> question, CancellationToken cancellation)
    {
        // omniORB's clients count so.
        requestId += 2;
        try
        {
            var header = new RequestHeader(requestId, WantsReply: true, objectKey, question.Operation);
            new GiopWriter(output, GiopVersion.V10).Request(header, question.Arguments, question.Write);
            var sent = await output.FlushAsync(cancellation).ConfigureAwait(false);
            return sent.IsCompleted ? throw new ChannelLostException(wasUnread: false)
                : await Hear(question, cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsLoss(exception))
        {
            throw new ChannelLostException(wasUnread: false, exception);
        }
    }

    /// <summary>Closes the connection, also in the middle of an answer; nothing waits for it then.</summary>
    public async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync().ConfigureAwait(false);

        // Whatever the closed connection does to a read that is under way, nobody wants to know.
        _ = listening.ContinueWith(
            static ended => ended.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private static bool IsLoss(Exception exception) =>
        exception is not ChannelLostException and (IOException or System.Net.Sockets.SocketException or ObjectDisposedException);

    private async Task<Answer<TResult>> Hear<TArguments, TResult>(Question<TArguments, TResult> question, CancellationToken cancellation)
    {
        while (true)
        {
            var heard = await listening.WaitAsync(cancellation).ConfigureAwait(false);
            var buffer = heard.Buffer;
            switch (framer.TryRead(ref buffer, out var message))
            {
                case FrameResult.Message when message.Header.Type == GiopMessageType.CloseConnection:
                    // It is only said while no answer is owed.
                    throw new ChannelLostException(wasUnread: true);
                case FrameResult.Message:
                    var answer = Answer<TResult>.Of(message, requestId, question.Read);
                    Continue(buffer.Start, buffer.Start);
                    return answer;
                case FrameResult.Broken:
                    return new(default!, null, null, framer.Problem);
                default:
                    if (heard.IsCompleted)
                    {
                        throw new ChannelLostException(wasUnread: false);
                    }

                    Continue(buffer.Start, buffer.End);
                    break;
            }
        }
    }

    private void Continue(SequencePosition consumed, SequencePosition examined)
    {
        input.AdvanceTo(consumed, examined);
        listening = Listen();
    }

    private Task<ReadResult> Listen() => input.ReadAsync(CancellationToken.None).AsTask();
}
