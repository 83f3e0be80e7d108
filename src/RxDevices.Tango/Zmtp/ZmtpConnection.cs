using System.Buffers;
using System.IO.Pipelines;
using System.Reactive.Concurrency;
using System.Text;

namespace RxDevices.Tango;

/// <summary>
/// One connection, whichever side opened it: greets, says what socket it is, then hands on what comes and sends what is queued. Nothing is
/// thrown out of it: it ends, and says why.
/// </summary>
/// <remarks>Safe from any thread. Source: ZeroMQ RFC 37 (ZMTP 3.1) with the NULL mechanism.</remarks>
internal sealed class ZmtpConnection(Stream stream, string socketType, ZmtpLimits limits, IScheduler clock) : IDisposable
{
    private const int Gathered = 16 * 1024;

    private readonly CancellationTokenSource ending = new();
    private readonly ZmtpOutbox outbox = new(limits);
    private readonly ZmtpFramer framer = new(limits);
    private volatile bool isReady;

    /// <summary>The minor version the peer speaks; from 1 on subscriptions are commands.</summary>
    public int Minor { get; private set; }

    /// <summary>How many messages the peer lost, because it did not read.</summary>
    public long Lost => outbox.Lost;

    /// <summary>How many bytes wait for the peer.</summary>
    public long Waiting => outbox.Bytes;

    /// <summary>Queues a message or command that is ready for the wire.</summary>
    public void Send(byte[] bytes) => outbox.Add(bytes);

    /// <summary>Lives until one side ends it; answers why, or null when the peer left between messages.</summary>
    public async Task<string?> Run(IZmtpHandler handler)
    {
        using var patience = clock.Schedule(limits.Handshake, () =>
        {
            if (!isReady)
            {
                Dispose();
            }
        });
        outbox.Add([.. ZmtpGreeting.Ours, .. ZmtpCommand.OfReady(socketType)]);
        var writing = Write();
        var reader = PipeReader.Create(stream, new(bufferSize: Gathered, leaveOpen: true, useZeroByteReads: true));
        string? problem;
        try
        {
            problem = await Greet(reader).ConfigureAwait(false) ?? await Read(reader, handler).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // A broken socket, or whatever is wrong with what is done with messages: this connection ends, and no other.
            problem = exception.Message;
        }

        Dispose();
        await reader.CompleteAsync().ConfigureAwait(false);
        await stream.DisposeAsync().ConfigureAwait(false);
        await writing.ConfigureAwait(false);
        return problem;
    }

    /// <summary>Breaks the connection, whatever is under way.</summary>
    public void Dispose()
    {
        outbox.Close();
        ending.Cancel();
    }

    private async ValueTask<string?> Greet(PipeReader reader)
    {
        while (true)
        {
            var read = await reader.ReadAsync(ending.Token).ConfigureAwait(false);
            var bytes = read.Buffer.Slice(0, Math.Min(read.Buffer.Length, ZmtpGreeting.Length)).ToArray();
            var problem = ZmtpGreeting.ProblemOf(bytes);
            var isWhole = bytes.Length == ZmtpGreeting.Length;
            reader.AdvanceTo(read.Buffer.GetPosition(isWhole ? bytes.Length : 0), read.Buffer.GetPosition(bytes.Length));
            if (problem is not null || isWhole)
            {
                Minor = isWhole ? ZmtpGreeting.MinorOf(bytes) : 0;
                return problem;
            }

            if (read.IsCompleted)
            {
                return "the peer left before it had greeted";
            }
        }
    }

    private async ValueTask<string?> Read(PipeReader reader, IZmtpHandler handler)
    {
        while (true)
        {
            var read = await reader.ReadAsync(ending.Token).ConfigureAwait(false);
            var buffer = read.Buffer;
            while (framer.TryRead(ref buffer))
            {
                if (Handle(handler) is { } problem)
                {
                    return problem;
                }
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
            if (framer.Problem is not null || read.IsCompleted)
            {
                return framer.Problem ?? (buffer.IsEmpty ? null : "the peer left within a message");
            }
        }
    }

    private string? Handle(IZmtpHandler handler)
    {
        if (!framer.IsCommand)
        {
            return isReady ? handler.Message(framer.Frames) : "the peer sent a message before it was ready";
        }

        var content = framer.Frames[0];
        var name = ZmtpCommand.NameOf(ref content);
        switch (name)
        {
            case null:
                return "a command has no name";
            case ZmtpCommand.Error:
                return $"the peer says: {Encoding.Latin1.GetString(content)}";
            case ZmtpCommand.Ready when !isReady:
                isReady = true;
                return ZmtpCommand.SocketTypeOf(content) is { } peer
                    ? handler.Begin(this, peer)
                    : "the peer does not say what socket it is";
            case ZmtpCommand.Ping when isReady && content.Length >= ZmtpCommand.PingTimeLength:
                outbox.Add(ZmtpCommand.Of(ZmtpCommand.Pong, content.Slice(ZmtpCommand.PingTimeLength).ToArray()));
                return null;
            default:
                return isReady ? handler.Command(name, content) : "the peer sent another command before it was ready";
        }
    }

    private async Task Write()
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Gathered);
        try
        {
            while (await outbox.Wait().ConfigureAwait(false))
            {
                await stream.WriteAsync(outbox.Take(buffer), ending.Token).ConfigureAwait(false);
            }
        }
        catch (Exception)
        {
            Dispose();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
