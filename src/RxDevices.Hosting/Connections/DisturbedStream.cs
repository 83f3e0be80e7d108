namespace RxDevices.Hosting;

/// <summary>
/// A client's connection on which things may go wrong: what is heard and what is sent may be slow, damaged or lost. While nothing goes wrong it
/// only passes on.
/// </summary>
/// <remarks>One reader and one writer at a time.</remarks>
internal sealed class DisturbedStream : Stream
{
    private const int LargestRead = 4096;
    private readonly Stream inner;
    private readonly ConnectionFaults faults;
    private readonly LateWriter late;
    private readonly CancellationTokenSource closed = new();
    private readonly byte[] chunk = new byte[LargestRead];
    private ReadOnlyMemory<byte> arrived;

    public DisturbedStream(Stream inner, ConnectionFaults faults, TimeProvider time)
    {
        this.inner = inner;
        this.faults = faults;
        late = new(inner, time, closed.Token);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        faults.AreAny || !arrived.IsEmpty ? ReadDisturbed(buffer, cancellationToken) : inner.ReadAsync(buffer, cancellationToken);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        faults.AreAny || !late.IsIdle ? WriteDisturbed(buffer) : inner.WriteAsync(buffer, cancellationToken);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>Ends what waits here; the connection itself is broken by who owns it.</summary>
    public void Abort() => closed.Cancel();

    /// <summary>Closes the connection after what was written has been sent, however slowly.</summary>
    public override async ValueTask DisposeAsync()
    {
        await late.Sent().ConfigureAwait(false);
        faults.Leave();
        await inner.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    // What arrives is read here first, also when only its coming is waited for: it may be nothing when it has been through the faults.
    private async ValueTask<int> ReadDisturbed(Memory<byte> buffer, CancellationToken cancellation)
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

    private async ValueTask WriteDisturbed(ReadOnlyMemory<byte> buffer)
    {
        if (faults.IsHalfOpen)
        {
            return;
        }

        await late.Write(faults.Damage(buffer, isInput: false), faults.Latency(), faults.TimeOf).ConfigureAwait(false);
    }
}
