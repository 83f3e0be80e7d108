using System.Threading.Tasks.Sources;

namespace RxDevices.Tango;

/// <summary>
/// What waits to be sent to one peer, ready for the wire. It is bounded: for a peer that does not read, the oldest messages go first,
/// because the newest say how things are; a Tango client sees by the counters that some are missing.
/// </summary>
/// <remarks>Safe from any thread; one reader. A message may be shared by many peers and is never changed.</remarks>
internal sealed class ZmtpOutbox(ZmtpLimits limits) : IValueTaskSource<bool>
{
    private readonly Lock gate = new();
    private readonly Queue<byte[]> messages = new();
    private ManualResetValueTaskSourceCore<bool> signal = new() { RunContinuationsAsynchronously = true };
    private long bytes;
    private bool isAwaited;
    private bool isClosed;

    /// <summary>How many messages were lost.</summary>
    public long Lost { get; private set; }

    /// <summary>How many bytes wait.</summary>
    public long Bytes
    {
        get
        {
            lock (gate)
            {
                return bytes;
            }
        }
    }

    public void Add(byte[] message)
    {
        lock (gate)
        {
            if (isClosed)
            {
                return;
            }

            messages.Enqueue(message);
            bytes += message.Length;
            while (messages.Count > limits.MostQueued || (bytes > limits.MostQueuedBytes && messages.Count > 1))
            {
                bytes -= messages.Dequeue().Length;
                Lost++;
            }

            Wake(isMore: true);
        }
    }

    /// <summary>Waits until there is something; false when there will be nothing any more.</summary>
    public ValueTask<bool> Wait()
    {
        lock (gate)
        {
            if (isClosed || messages.Count > 0)
            {
                return new(!isClosed);
            }

            signal.Reset();
            isAwaited = true;
            return new(this, signal.Version);
        }
    }

    /// <summary>Takes as many messages as fit into the buffer, one after the other; one that fits into none is answered alone.</summary>
    public ReadOnlyMemory<byte> Take(Memory<byte> buffer)
    {
        var taken = 0;
        lock (gate)
        {
            while (messages.TryPeek(out var message))
            {
                var isLarge = message.Length > buffer.Length;
                if (isLarge ? taken > 0 : message.Length > buffer.Length - taken)
                {
                    break;
                }

                messages.Dequeue();
                bytes -= message.Length;
                if (isLarge)
                {
                    return message;
                }

                message.CopyTo(buffer[taken..]);
                taken += message.Length;
            }
        }

        return buffer[..taken];
    }

    public void Close()
    {
        lock (gate)
        {
            isClosed = true;
            messages.Clear();
            bytes = 0;
            Wake(isMore: false);
        }
    }

    bool IValueTaskSource<bool>.GetResult(short token) => signal.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<bool>.GetStatus(short token) => signal.GetStatus(token);

    void IValueTaskSource<bool>.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        signal.OnCompleted(continuation, state, token, flags);

    // Under the lock: else the reader may see the result, take all and wait again while the result of before is still being set.
    private void Wake(bool isMore)
    {
        if (isAwaited)
        {
            isAwaited = false;
            signal.SetResult(isMore);
        }
    }
}
