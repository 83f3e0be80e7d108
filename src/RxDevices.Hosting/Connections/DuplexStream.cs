using System.IO.Pipelines;

namespace RxDevices.Hosting;

/// <summary>One end of a connection in memory. It behaves as a socket does: writing to an end that is gone fails.</summary>
internal sealed class DuplexStream(PipeReader input, PipeWriter output) : ConnectionStream
{
    private readonly Stream reading = input.AsStream();

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        reading.ReadAsync(buffer, cancellationToken);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            var sent = await output.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (sent.IsCompleted || sent.IsCanceled)
            {
                throw new IOException("The other side of the connection is gone.");
            }
        }
        catch (InvalidOperationException closed)
        {
            throw new IOException("This side of the connection is closed.", closed);
        }
    }

    /// <summary>Sends the end of the stream and goes on reading, as <c>shutdown(SHUT_WR)</c> does.</summary>
    public void CompleteWriting() => output.Complete();

    /// <summary>Breaks the connection for the other side, which may be in the middle of reading.</summary>
    public void Reset()
    {
        output.CancelPendingFlush();
        output.Complete(new IOException("The connection was reset."));
    }

    /// <summary>Breaks the connection for both sides; what is under way fails.</summary>
    public void Abort()
    {
        Reset();
        input.CancelPendingRead();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            output.Complete();
            reading.Dispose();
        }

        base.Dispose(disposing);
    }
}
