namespace RxDevices.Hosting;

/// <summary>
/// A client's connection on which things may go wrong: what is heard and what is sent may be slow, damaged or lost. While nothing goes wrong it
/// only passes on, and holds no more than the way to who knows that.
/// </summary>
/// <remarks>One reader and one writer at a time.</remarks>
internal sealed class DisturbedStream(Stream inner, ConnectionFaults faults, TimeProvider time) : ConnectionStream
{
    private readonly Lock gate = new();
    private DisturbedTraffic? traffic;
    private bool isAborted;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        faults.AreAny || traffic is { HasArrived: true }
            ? Traffic().Read(buffer, cancellationToken)
            : inner.ReadAsync(buffer, cancellationToken);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        faults.AreAny || traffic is { IsSending: true }
            ? Traffic().Write(buffer)
            : inner.WriteAsync(buffer, cancellationToken);

    /// <summary>Ends what waits here; the connection itself is broken by who owns it.</summary>
    public void Abort()
    {
        lock (gate)
        {
            isAborted = true;
        }

        traffic?.Abort();
    }

    /// <summary>Closes the connection after what was written has been sent, however slowly.</summary>
    public override async ValueTask DisposeAsync()
    {
        await (traffic?.Sent() ?? Task.CompletedTask).ConfigureAwait(false);
        faults.Leave();
        await inner.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    private DisturbedTraffic Traffic()
    {
        lock (gate)
        {
            if (traffic is null)
            {
                traffic = new(inner, faults, time);
                if (isAborted)
                {
                    traffic.Abort();
                }
            }

            return traffic;
        }
    }
}
