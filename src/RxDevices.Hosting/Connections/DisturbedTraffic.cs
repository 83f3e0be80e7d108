namespace RxDevices.Hosting;

/// <summary>What passes on a connection while things go wrong there.</summary>
/// <remarks>One reader and one writer at a time.</remarks>
#pragma warning disable CA1001 // A source without timers holds nothing, and who breaks the connection may come after the end.
internal sealed class DisturbedTraffic
#pragma warning restore CA1001
{
    private const int LargestRead = 4096;
    private readonly Stream inner;
    private readonly ConnectionFaults faults;
    private readonly LateWriter late;
    private readonly byte[] chunk = new byte[LargestRead];
    private readonly CancellationTokenSource closed = new();
    private ReadOnlyMemory<byte> arrived;

    public DisturbedTraffic(Stream inner, ConnectionFaults faults, TimeProvider time)
    {
        (this.inner, this.faults) = (inner, faults);
        late = new(inner, time, closed.Token);
    }

    /// <summary>Whether something was heard that nobody has read yet.</summary>
    public bool HasArrived => !arrived.IsEmpty;

    /// <summary>Whether something waits to be sent.</summary>
    public bool IsSending => !late.IsIdle;

    /// <summary>Ends what waits.</summary>
    public void Abort() => closed.Cancel();

    /// <summary>Ends when all is sent that waits to be.</summary>
    public Task Sent() => late.Sent();

    /// <summary>Reads what arrives, also when only its coming is waited for: it may be nothing when it has been through the faults.</summary>
    public async ValueTask<int> Read(Memory<byte> buffer, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, closed.Token);
        try
        {
            while (arrived.IsEmpty)
            {
                var count = await inner.ReadAsync(chunk, cancellation).ConfigureAwait(false);
                await faults.WhileNothingComesThrough(either.Token).ConfigureAwait(false);
                if (count == 0)
                {
                    return 0;
                }

                arrived = faults.Damage(chunk.AsMemory(0, count), isInput: true);
                await late.Pass(faults.TimeOf(count), either.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (closed.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new IOException("The connection was broken off.");
        }

        var length = Math.Min(buffer.Length, arrived.Length);
        arrived[..length].CopyTo(buffer);
        arrived = arrived[length..];
        return length;
    }

    /// <summary>Sends something, in its time.</summary>
    public async ValueTask Write(ReadOnlyMemory<byte> buffer)
    {
        if (!faults.IsHalfOpen)
        {
            await late.Write(faults.Damage(buffer, isInput: false), faults.Latency(), faults.TimeOf).ConfigureAwait(false);
        }
    }
}
