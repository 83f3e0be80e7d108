using System.Reactive.Subjects;
using RxDevices.Hosting;

namespace RxDevices.Lines;

/// <summary>One client from its first byte to its last: bytes to lines, lines through the router, replies to bytes.</summary>
#pragma warning disable CA1001 // A source without timers holds nothing, and who stops the server may come after the end.
internal sealed class LineSession : IClientSession, IReplyOutlet
#pragma warning restore CA1001
{
    private readonly LineConnection connection;
    private readonly LineRouter router;
    private readonly Func<IReadOnlyList<LineStatistic>> statistics;
    private readonly LineServerOptions options;
    private readonly TimeProvider time;
    private readonly LineInput input = new();
    private readonly ReplyQueue replies;
    private readonly CancellationTokenSource hearing = new();
    private readonly Vigil vigil;
    private long heard;
    private bool isLineBegun;
    private bool isClosing;
    private bool isLate;

    /// <summary>Takes charge of a client.</summary>
    public LineSession(LineConnection connection, LineRouter router, LineServerOptions options, Func<IReadOnlyList<LineStatistic>> statistics, TimeProvider time)
    {
        this.connection = connection;
        this.router = router;
        this.options = options;
        this.statistics = statistics;
        this.time = time;
        replies = new(connection.Stream, options, this, connection.Later);
        vigil = new(options, time);
    }

    public string Peer => connection.Peer.Name;

    /// <summary>Serves the client until it has all its answers, breaks off, or is broken off.</summary>
    public async Task Run()
    {
        using var lines = new Subject<Line>();
        using (router.Route(lines, connection.Peer, statistics).Subscribe(replies))
        {
            await ReadAll(lines, hearing.Token).ConfigureAwait(false);

            // What is watched goes on after the end of the input, until one side or the other has had enough.
            await Silence(hearing.Token).ConfigureAwait(false);
            replies.EndWhenAnswered();
            await replies.Ended.ConfigureAwait(false);
        }

        input.GiveBack();
        Volatile.Write(ref isClosing, true);
        await connection.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Hears no more, answers what was asked, and closes.</summary>
    public void Finish()
    {
        _ = hearing.CancelAsync();
        connection.Interrupt();
    }

    /// <summary>What it did so far.</summary>
    public LineCounts Counts => new(1, Volatile.Read(ref heard), replies.Sent, replies.Owed, Volatile.Read(ref isLate) ? 1 : 0, replies.Missed);

    /// <summary>Whether what it did is in the <see cref="Books"/>; theirs alone.</summary>
    public bool HasLeft { get; set; }

    /// <summary>Looks whether the client takes too long with anything; one at a time.</summary>
    public void Inspect()
    {
        switch (vigil.Judge(new(
            Volatile.Read(ref heard),
            Volatile.Read(ref isLineBegun),
            replies.Sent,
            replies.IsWriting || Volatile.Read(ref isClosing),
            replies.Owed > 0)))
        {
            case Verdict.LineTooLate when !isLate:
                isLate = true;
                replies.OnNext(new(Refusal.Line($"a line must end within {options.LineTimeout.TotalSeconds} s"), CompletesLine: false));
                Finish();
                break;
            case Verdict.IdleTooLong when !isLate:
                isLate = true;
                Finish();
                break;
            case Verdict.ReadsTooLate:
                isLate = true;
                Abort();
                break;
        }
    }

    /// <summary>Closes at once.</summary>
    public void Abort() => replies.Break();

    void IReplyOutlet.Break() => connection.Abort();

    // A client that quit may wait for us to close before it does.
    void IReplyOutlet.HasEnded() => Finish();

    // Ends when nothing was sent for too long, or there is no more to wait for.
    private async Task Silence(CancellationToken cancellation)
    {
        var sent = -1L;
        while (replies.Sent != sent && !cancellation.IsCancellationRequested)
        {
            sent = replies.Sent;
            await Task.Delay(options.LongestSilence, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ReadAll(Subject<Line> lines, CancellationToken hearing)
    {
        var framer = new LineFramer(options.LongestLine);
        try
        {
            while (!replies.Ended.IsCompleted && !input.HasEnded)
            {
                Volatile.Write(ref isLineBegun, !input.IsEmpty || framer.IsPassingOver);
                if (input.IsEmpty)
                {
                    // A read without a buffer: a client that is silent costs none.
                    input.GiveBack();
                    await connection.Stream.ReadAsync(Memory<byte>.Empty, hearing).ConfigureAwait(false);
                }

                input.Add(await connection.Stream.ReadAsync(input.Room(), hearing).ConfigureAwait(false));
                Volatile.Write(ref isLineBegun, false);
                replies.Hold();
                while (input.TryRead(ref framer, out var line))
                {
                    heard++;
                    var mayGoOn = replies.TakeCredit();
                    lines.OnNext(line);
                    if (!mayGoOn)
                    {
                        replies.Release();
                        await replies.Room().ConfigureAwait(false);
                        replies.Hold();
                    }
                }

                replies.Release();
            }

            lines.OnCompleted();
        }
        catch (OperationCanceledException) when (hearing.IsCancellationRequested)
        {
            lines.OnCompleted();
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // Reset by the client, or by us: whatever is under way for it is dropped.
            replies.Break();
        }
    }
}
