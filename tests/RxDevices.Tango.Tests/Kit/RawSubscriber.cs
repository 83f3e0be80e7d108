using System.Buffers;
using System.IO.Pipelines;
using System.Text;

namespace RxDevices.Tango.Tests.Kit;

/// <summary>A subscriber made of bytes: says what a test tells it to, and reads what it wants to.</summary>
internal sealed class RawSubscriber : IDisposable
{
    private readonly Stream stream;
    private readonly PipeReader reader;
    private readonly ZmtpFramer framer = new(new());

    private RawSubscriber(Stream stream) => (this.stream, reader) = (stream, PipeReader.Create(stream));

    /// <summary>Why the publisher ended the connection, once it did.</summary>
    public required Task<string?> Ended { get; init; }

    /// <summary>Connects and does nothing yet.</summary>
    public static RawSubscriber To(ZmtpPublisher publisher, long room = 64 * 1024)
    {
        var (server, client) = MemoryWire.Open(room);
        return new(client) { Ended = publisher.Serve(server) };
    }

    /// <summary>Connects, greets and subscribes; comes back when the publisher has heard it.</summary>
    public static async Task<RawSubscriber> To(ZmtpPublisher publisher, params string[] topics)
    {
        var subscriber = To(publisher);
        await subscriber.Greet();
        foreach (var topic in topics)
        {
            await subscriber.Say(ZmtpCommand.Of(ZmtpCommand.Subscribe, Encoding.Latin1.GetBytes(topic)));
        }

        Assert.Empty(await subscriber.HearAll());
        return subscriber;
    }

    public ValueTask Say(params byte[] bytes) => stream.WriteAsync(bytes);

    /// <summary>Greets and gets ready; passes over the same of the publisher.</summary>
    public async Task Greet()
    {
        await Say([.. ZmtpGreeting.Ours, .. ZmtpCommand.OfReady("SUB")]);
        var greeting = await reader.ReadAtLeastAsync(ZmtpGreeting.Length);
        Assert.Equal(ZmtpGreeting.Ours.ToArray(), greeting.Buffer.Slice(0, ZmtpGreeting.Length).ToArray());
        reader.AdvanceTo(greeting.Buffer.GetPosition(ZmtpGreeting.Length));
        Assert.StartsWith("\u0005READY", Text((await Hear())![0]), StringComparison.Ordinal);
    }

    /// <summary>The next message or command, by its frames; null when the publisher has left.</summary>
    public async Task<byte[][]?> Hear()
    {
        while (true)
        {
            var read = await reader.ReadAsync();
            var buffer = read.Buffer;
            var isRead = framer.TryRead(ref buffer);
            var frames = framer.Frames.Select(frame => frame.ToArray()).ToArray();
            reader.AdvanceTo(buffer.Start, isRead ? buffer.Start : buffer.End);
            if (isRead || read.IsCompleted)
            {
                return isRead ? frames : null;
            }
        }
    }

    /// <summary>The messages until now: the answer to a ping comes after all that was published before.</summary>
    public async Task<byte[][][]> HearAll()
    {
        await Say(ZmtpCommand.Of(ZmtpCommand.Ping, [0, 0, (byte)'!']));
        var messages = new List<byte[][]>();
        while (await Hear() is { } message)
        {
            if (message is [[4, (byte)'P', (byte)'O', (byte)'N', (byte)'G', (byte)'!']])
            {
                break;
            }

            messages.Add(message);
        }

        return [.. messages];
    }

    /// <summary>The topics of the messages until now, with spaces between.</summary>
    public async Task<string> HearTopics() => string.Join(' ', (await HearAll()).Select(message => Text(message[0])));

    public void Dispose() => stream.Dispose();

    private static string Text(byte[] bytes) => Encoding.Latin1.GetString(bytes);
}
