using System.IO.Pipelines;
using RxDevices.Hosting;

namespace RxDevices.Tango;

/// <summary>One client from its first byte to its last: bytes to messages, answers to bytes.</summary>
internal sealed class TangoSession : IClientSession
{
    // Whoever may only read says names.
    private const int LargestQuestion = 1024 * 1024;

    private readonly TangoConnection connection;
    private readonly ServerFace server;
    private readonly TimeProvider time;
    private readonly PipeReader input;
    private readonly ReplyQueue replies;
    private readonly Conversation conversation;
    private readonly GiopFramer framer;
    private volatile bool isFinishing;
    private volatile bool isTooQuiet;

    public TangoSession(TangoConnection connection, ServerFace server, TimeProvider time)
    {
        this.connection = connection;
        this.server = server;
        this.time = time;

        // Zero-byte reads: an idle client costs no buffer.
        input = PipeReader.Create(connection.Stream, new(leaveOpen: true, useZeroByteReads: true));
        replies = new(bytes => connection.Stream.WriteAsync(bytes), server.Options);
        conversation = new(server, connection.Peer, replies);
        var largest = server.Options.LargestMessage;
        framer = new(new() { LargestMessage = Permissions.MayWrite(conversation) ? largest : Math.Min(largest, LargestQuestion) });
    }

    public string Peer => connection.Peer.ToString();

    /// <summary>Serves the client until it leaves, breaks off, or is broken off.</summary>
    public async Task Run()
    {
        bool isServerLeaving;
        try
        {
            isServerLeaving = await ReadAll().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // Reset by the client, or by us. What is under way is done all the same: a write may be half done.
            replies.Break();
            isServerLeaving = false;
        }

        // Also those who send the end of their input at once want the answers to what came before it.
        await replies.Answered().ConfigureAwait(false);
        if (isServerLeaving)
        {
            conversation.SayGoodbye();
            await replies.Answered().ConfigureAwait(false);
        }

        await input.CompleteAsync().ConfigureAwait(false);
        await connection.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Hears no more, answers what was asked, says goodbye and closes.</summary>
    public void Finish()
    {
        isFinishing = true;
        input.CancelPendingRead();
    }

    /// <summary>Closes at once.</summary>
    public void Abort()
    {
        replies.Break();
        connection.Abort();
        input.CancelPendingRead();
    }

    // Answers whether it is the server that leaves.
    private async Task<bool> ReadAll()
    {
        var idle = server.Options.LongestIdle;
        ITimer? timer = null;
        using var silence = timer = time.CreateTimer(_ => NoteSilence(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        silence.Change(idle, Timeout.InfiniteTimeSpan);
        while (true)
        {
            var result = await input.ReadAsync().ConfigureAwait(false);
            if (isFinishing || isTooQuiet || replies.Broken.IsCompleted)
            {
                return true;
            }

            var buffer = result.Buffer;
            FrameResult framed;
            while ((framed = framer.TryRead(ref buffer, out var message)) == FrameResult.Message)
            {
                silence.Change(idle, Timeout.InfiniteTimeSpan);
                if (!conversation.Take(message))
                {
                    return false;
                }

                await replies.Room().ConfigureAwait(false);
                if (isFinishing)
                {
                    return true;
                }
            }

            if (framed == FrameResult.Broken)
            {
                conversation.SayError();
                return false;
            }

            input.AdvanceTo(buffer.Start, buffer.End);
            if (result.IsCompleted)
            {
                return false;
            }
        }

        void NoteSilence()
        {
            // Who waits for a slow device is not silent; neither is who does not read, but the network finds that out.
            if (replies.Answered().IsCompleted)
            {
                isTooQuiet = true;
                input.CancelPendingRead();
            }
            else
            {
                timer!.Change(idle, Timeout.InfiniteTimeSpan);
            }
        }
    }
}
