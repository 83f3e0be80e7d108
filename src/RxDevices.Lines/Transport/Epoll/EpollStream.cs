using System.Runtime.CompilerServices;
using RxDevices.Hosting;

namespace RxDevices.Lines;

/// <summary>A connection as a stream. A read without a buffer waits until there is something to read, so that who waits needs none.</summary>
/// <remarks>A read that waits looks at its cancellation when something comes, or at <see cref="Interrupt"/>: nothing is registered for it.</remarks>
internal sealed class EpollStream(EpollSocket socket) : ConnectionStream
{
    private bool hadItsTurn;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<int>(cancellationToken);
        }

        if (!buffer.IsEmpty)
        {
            return ReadInTurn(buffer, cancellationToken);
        }

        // Whoever has more to read than fits at once lets the others go first.
        var isNext = hadItsTurn;
        hadItsTurn = false;
        return isNext ? socket.Input.WaitTurn() : socket.Input.Wait();
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var sent = socket.Send(buffer.Span);
        return sent == buffer.Length ? default : WriteRest(buffer[Math.Max(0, sent)..]);
    }

    /// <summary>Lets go who waits for input.</summary>
    public void Interrupt() => socket.Input.Tell();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            socket.Close();
        }

        base.Dispose(disposing);
    }

    private async ValueTask WriteRest(ReadOnlyMemory<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            await socket.Output.Wait().ConfigureAwait(false);
            buffer = buffer[Math.Max(0, socket.Send(buffer.Span))..];
        }
    }

    private ValueTask<int> ReadInTurn(Memory<byte> buffer, CancellationToken cancellation)
    {
        if (!hadItsTurn && socket.Input.IsReady)
        {
            var length = socket.Receive(buffer.Span);
            if (length >= 0)
            {
                hadItsTurn = true;
                return new(length);
            }
        }

        return ReadLater(buffer, cancellation);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<int> ReadLater(Memory<byte> buffer, CancellationToken cancellation)
    {
        await ReadAsync(Memory<byte>.Empty, cancellation).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        return await ReadInTurn(buffer, cancellation).ConfigureAwait(false);
    }
}
