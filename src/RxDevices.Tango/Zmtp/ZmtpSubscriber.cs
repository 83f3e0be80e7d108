using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Reactive.Concurrency;
using System.Text;

namespace RxDevices.Tango;

/// <summary>One connection to a publisher (a SUB socket): says which topics are wanted and hands on what comes.</summary>
/// <remarks>
/// Safe from any thread. Topics asked for early are kept until the publisher is ready: libzmq loses a subscription that comes before that.
/// </remarks>
internal sealed class ZmtpSubscriber(Stream stream, Func<IReadOnlyList<ReadOnlySequence<byte>>, string?> handle, IScheduler clock)
    : IZmtpHandler, IDisposable
{
    private readonly Lock gate = new();
    private readonly ZmtpConnection connection = new(stream, "SUB", ZmtpLimits.OfPublishers, clock);
    private readonly List<Action> early = [];
    private readonly ConcurrentDictionary<int, TaskCompletionSource> pings = new();
    private int lastPing;
    private bool isReady;
    private volatile bool isOver;

    /// <summary>Lives until one side ends it; answers why, or null when the publisher just left.</summary>
    public async Task<string?> Run()
    {
        var problem = await connection.Run(this).ConfigureAwait(false);
        isOver = true;
        foreach (var ping in pings.Values)
        {
            ping.TrySetCanceled();
        }

        return problem;
    }

    public void Subscribe(string topic) => WhenReady(() => Change(ZmtpCommand.Subscribe, 1, topic));

    public void Cancel(string topic) => WhenReady(() => Change(ZmtpCommand.Cancel, 0, topic));

    /// <summary>
    /// Waits until the publisher has heard all that was said before, so that nothing of it is missed any more. Before version 3.1 a
    /// publisher cannot be asked; then this means only that it was said.
    /// </summary>
    /// <exception cref="OperationCanceledException">The connection ended before.</exception>
    public Task Heard()
    {
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var number = Interlocked.Increment(ref lastPing);
        pings[number] = heard;
        WhenReady(() => Ping(number));
        if (isOver)
        {
            heard.TrySetCanceled();
        }

        return heard.Task;
    }

    public void Dispose() => connection.Dispose();

    string? IZmtpHandler.Begin(ZmtpConnection connection, string socketType)
    {
        if (socketType is not ("PUB" or "XPUB"))
        {
            return $"a {socketType} does not publish";
        }

        lock (gate)
        {
            isReady = true;
            foreach (var action in early)
            {
                action();
            }

            early.Clear();
        }

        return null;
    }

    string? IZmtpHandler.Message(IReadOnlyList<ReadOnlySequence<byte>> frames) => handle(frames);

    string? IZmtpHandler.Command(string name, ReadOnlySequence<byte> content)
    {
        Span<byte> number = stackalloc byte[sizeof(int)];
        if (name == ZmtpCommand.Pong && content.Length == number.Length)
        {
            content.CopyTo(number);
            Found(BinaryPrimitives.ReadInt32BigEndian(number));
        }

        return null;
    }

    private void Ping(int number)
    {
        if (connection.Minor == 0)
        {
            Found(number);
            return;
        }

        Span<byte> content = stackalloc byte[ZmtpCommand.PingTimeLength + sizeof(int)];
        content.Clear();
        BinaryPrimitives.WriteInt32BigEndian(content[ZmtpCommand.PingTimeLength..], number);
        connection.Send(ZmtpCommand.Of(ZmtpCommand.Ping, content));
    }

    private void Found(int ping)
    {
        if (pings.TryRemove(ping, out var heard))
        {
            heard.TrySetResult();
        }
    }

    private void Change(string command, byte message, string topic) => connection.Send(connection.Minor > 0
        ? ZmtpCommand.Of(command, Encoding.Latin1.GetBytes(topic))
        : ZmtpFrame.Of(0, [message, .. Encoding.Latin1.GetBytes(topic)]));

    private void WhenReady(Action action)
    {
        lock (gate)
        {
            if (isReady)
            {
                action();
            }
            else
            {
                early.Add(action);
            }
        }
    }
}
