namespace RxDevices.Hosting;

/// <summary>Sends later: each piece at its time, in order. Who writes does not wait for that, unless too much waits already.</summary>
/// <remarks>One writer at a time. Bounded: beyond 64 KiB that wait, the writer waits too.</remarks>
internal sealed class LateWriter(Stream output, TimeProvider time, CancellationToken closed)
{
    private const int MostWaiting = 64 * 1024;
    private static readonly TimeSpan LongestPiece = TimeSpan.FromMilliseconds(50);
    private readonly Lock gate = new();
    private readonly Queue<(ReadOnlyMemory<byte> Bytes, DateTimeOffset Due)> waiting = new();
    private TaskCompletionSource? room;
    private Task sending = Task.CompletedTask;
    private Exception? failure;
    private DateTimeOffset lineIsFree;
    private DateTimeOffset latest;
    private int bytesWaiting;
    private volatile bool isSending;

    /// <summary>Whether nothing waits to be sent.</summary>
    public bool IsIdle => !isSending;

    /// <summary>Sends some bytes.</summary>
    /// <param name="bytes">The bytes; kept until they are sent.</param>
    /// <param name="latency">How much later they arrive.</param>
    /// <param name="timeOf">How long so many bytes take on the way.</param>
    /// <exception cref="IOException">They cannot be sent, or what was written before could not.</exception>
    public async ValueTask Write(ReadOnlyMemory<byte> bytes, TimeSpan latency, Func<int, TimeSpan> timeOf)
    {
        if (bytes.IsEmpty)
        {
            return;
        }

        bool isFirst;
        var isFull = Task.CompletedTask;
        lock (gate)
        {
            if (failure is not null)
            {
                throw new IOException(failure.Message, failure);
            }

            Queue(bytes, latency, timeOf);
            if (bytesWaiting > MostWaiting)
            {
                room ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
                isFull = room.Task;
            }

            isFirst = !isSending;
            isSending = true;
        }

        if (isFirst)
        {
            sending = SendAll();
        }

        await isFull.ConfigureAwait(false);
    }

    /// <summary>Ends when all that was written is sent, or cannot be.</summary>
    public Task Sent() => sending;

    /// <summary>Waits, by the clock.</summary>
    public Task Pass(TimeSpan span, CancellationToken cancellation) =>
        span > TimeSpan.Zero ? Task.Delay(span, time, cancellation) : Task.CompletedTask;

    // What takes its time on the way arrives bit by bit, not at once at the end.
    private void Queue(ReadOnlyMemory<byte> bytes, TimeSpan latency, Func<int, TimeSpan> timeOf)
    {
        var now = time.GetUtcNow();
        lineIsFree = lineIsFree > now ? lineIsFree : now;
        var whole = timeOf(bytes.Length);
        var piece = whole <= LongestPiece ? bytes.Length : Math.Max(1, (int)(bytes.Length * (LongestPiece / whole)));
        while (!bytes.IsEmpty)
        {
            var next = bytes[..Math.Min(piece, bytes.Length)];
            bytes = bytes[next.Length..];
            lineIsFree += timeOf(next.Length);
            latest = lineIsFree + latency > latest ? lineIsFree + latency : latest;
            waiting.Enqueue((next, latest));
            bytesWaiting += next.Length;
        }
    }

    private async Task SendAll()
    {
        try
        {
            while (TakeNext() is (var bytes, var due))
            {
                await Pass(due - time.GetUtcNow(), closed).ConfigureAwait(false);
                await output.WriteAsync(bytes, closed).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // Told to who writes next.
            Fail(exception);
        }
    }

    private (ReadOnlyMemory<byte> Bytes, DateTimeOffset Due)? TakeNext()
    {
        lock (gate)
        {
            isSending = waiting.TryDequeue(out var next);
            bytesWaiting -= next.Bytes.Length;
            if (bytesWaiting <= MostWaiting)
            {
                room?.TrySetResult();
                room = null;
            }

            return isSending ? next : null;
        }
    }

    private void Fail(Exception exception)
    {
        lock (gate)
        {
            failure = exception;
            waiting.Clear();
            bytesWaiting = 0;
            room?.TrySetResult();
        }
    }
}
