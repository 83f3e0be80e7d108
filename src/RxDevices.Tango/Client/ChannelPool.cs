namespace RxDevices.Tango;

/// <summary>The connections to one server: opened as they are needed, kept for the next question, never more than allowed.</summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class ChannelPool(Func<CancellationToken, Task<Stream>> open, TangoClientOptions options) : IAsyncDisposable
{
    private readonly SemaphoreSlim places = new(options.MostConnections);
    private readonly Stack<TangoChannel> idle = [];
    private readonly Lock gate = new();
    private DateTimeOffset? failedAt;
    private volatile bool disposed;
    private volatile int losses;

    /// <summary>How often the server was lost: after that it may be another one.</summary>
    public int Losses => losses;

    /// <summary>A connection of one's own, until it is given back; a kept one, unless <paramref name="fresh"/>.</summary>
    /// <exception cref="ConnectFailedException">There is none.</exception>
    public async Task<TangoChannel> Take(bool fresh, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        await places.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return (fresh ? null : await TakeKept().ConfigureAwait(false)) ?? await Open(cancellation).ConfigureAwait(false);
        }
        catch
        {
            places.Release();
            throw;
        }
    }

    /// <summary>Gives a connection back; one that cannot be used again is closed, and a lost one tells of all the others.</summary>
    public async ValueTask GiveBack(TangoChannel channel, bool isUsable, bool isLost)
    {
        if (isLost)
        {
            await Forget().ConfigureAwait(false);
        }

        if (!isUsable || !TryKeep(channel))
        {
            await channel.DisposeAsync().ConfigureAwait(false);
        }

        places.Release();
    }

    public ValueTask DisposeAsync()
    {
        disposed = true;
        return Forget();
    }

    private async ValueTask<TangoChannel?> TakeKept()
    {
        while (TryTake(out var kept))
        {
            if (kept.IsQuiet)
            {
                return kept;
            }

            // The server said goodbye, or is gone and perhaps back.
            Interlocked.Increment(ref losses);
            await kept.DisposeAsync().ConfigureAwait(false);
        }

        return null;
    }

    private async Task<TangoChannel> Open(CancellationToken cancellation)
    {
        RequireNoPause();
        try
        {
            var channel = new TangoChannel(await open(cancellation).ConfigureAwait(false));
            Note(null);
            return channel;
        }
        catch (Exception exception) when (exception is IOException or System.Net.Sockets.SocketException)
        {
            Note(options.Clock.Now);
            throw new ConnectFailedException(isDelayed: false, exception);
        }
    }

    private void RequireNoPause()
    {
        lock (gate)
        {
            if (failedAt is { } failed && options.Clock.Now - failed < options.ReconnectPause)
            {
                throw new ConnectFailedException(isDelayed: true);
            }
        }
    }

    private void Note(DateTimeOffset? failure)
    {
        lock (gate)
        {
            failedAt = failure;
        }
    }

    private bool TryTake([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out TangoChannel? kept)
    {
        lock (gate)
        {
            return idle.TryPop(out kept);
        }
    }

    private bool TryKeep(TangoChannel channel)
    {
        lock (gate)
        {
            if (disposed || idle.Count >= options.KeptConnections)
            {
                return false;
            }

            idle.Push(channel);
            return true;
        }
    }

    private async ValueTask Forget()
    {
        Interlocked.Increment(ref losses);
        while (TryTake(out var channel))
        {
            await channel.DisposeAsync().ConfigureAwait(false);
        }
    }
}
