using System.Buffers;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Reactive.Testing;
using RxDevices.Devices;
using RxDevices.Hosting;
using RxDevices.Testing;

namespace RxDevices.Tango.Tests.Kit;

/// <summary>A client and a server in virtual time, without a socket: a TangoTest, a device that is slow, and the admin device.</summary>
internal sealed class Dialogue : IDisposable
{
    public const string TangoTest = "sys/tg_test/1";
    public const string Slow = "test/asyncio/1";
    public const string Admin = "dserver/rxdevices/default";

    private readonly ServerFace server;
    private readonly List<byte> sent = [];
    private readonly Conversation conversation;
    private uint asked;

    public Dialogue(TangoPeer? peer = null, TangoServerOptions? options = null, Dialogue? beside = null)
    {
        Clock = beside?.Clock ?? new();
        Host = beside?.Host ?? new(Clock);
        if (beside is null)
        {
            Host.Add(TangoTest, context => new TangoTest(context));
            Host.Add(Slow, context => new AsyncioDevice(context));
        }

        options ??= new();
        server = beside?.server ?? new(Host, options, NullLogger.Instance, Clock, EventPublisher.Listen);
        Replies = new(
            bytes =>
            {
                sent.AddRange(bytes.Span);
                return ValueTask.CompletedTask;
            },
            options);
        conversation = new(server, peer ?? TangoPeer.InProcess, Replies);
    }

    public TestScheduler Clock { get; }

    public DeviceHost Host { get; }

    public ServerFace Server => server;

    public ReplyQueue Replies { get; }

    /// <summary>What came back since the last time, and whether the client is still listened to.</summary>
    public (byte[] Bytes, bool GoesOn) Say(byte[] bytes)
    {
        sent.Clear();
        var framer = new GiopFramer(new());
        var buffer = new ReadOnlySequence<byte>(bytes);
        FrameResult framed;
        while ((framed = framer.TryRead(ref buffer, out var message)) == FrameResult.Message)
        {
            if (!conversation.Take(message))
            {
                return ([.. sent], false);
            }
        }

        if (framed == FrameResult.Broken)
        {
            conversation.SayError();
        }

        return ([.. sent], framed != FrameResult.Broken);
    }

    /// <summary>Begins something; its answer comes with <see cref="Heard"/>.</summary>
    public void Begin<TArguments, TResult>(
        Operation<TArguments, TResult> operation, TArguments arguments, string key = TangoTest, GiopVersion version = GiopVersion.V10) =>
        Say(Transcript.EncodeRequest(version, new(asked += 2, true, key, operation.Name), arguments));

    /// <summary>Moves the clock; answers what came back meanwhile: numbers of requests and how they ended.</summary>
    public string[] Heard(TimeSpan after)
    {
        sent.Clear();
        Clock.AdvanceBy(after);
        return [.. Transcript.Frame([.. sent]).Select(Print)];
    }

    /// <summary>Asks for what is answered at once: a result, a <see cref="UserException"/> or a <see cref="SystemFailure"/>.</summary>
    public object? Ask<TArguments, TResult>(
        Operation<TArguments, TResult> operation, TArguments arguments, string key = TangoTest, GiopVersion version = GiopVersion.V10)
    {
        var (bytes, _) = Say(Transcript.EncodeRequest(version, new(asked += 2, true, key, operation.Name), arguments));
        var reply = Assert.Single(Transcript.Frame(bytes));
        Assert.Equal(version, reply.Header.Version);
        var (header, body) = Transcript.DecodeReply(reply, operation.Name);
        Assert.Equal(asked, header.RequestId);
        return body;
    }

    /// <summary>Executes a command.</summary>
    public object? Execute(string command, object? argument, string key = TangoTest)
    {
        var any = argument is null
            ? Any.Of(CommandType.Of(0)!, System.Reactive.Unit.Default)
            : Any.Of(CommandType.All.Single(type => type.GetType().GenericTypeArguments[0] == argument.GetType()), argument);
        var answer = Ask(Operations.CommandInout4, (command, any, DevSource.Dev, Me), key);
        return answer is Any result ? result.Value : answer;
    }

    public static ClntIdent Me { get; } = new(LockerLanguage.Cpp, 4711u);

    public void Dispose() => Host.Dispose();

    private static string Print(GiopMessage message)
    {
        var reader = message.Open();
        var header = ReplyHeader.Read(ref reader, message.Header.Version);
        return $"{header.RequestId} {header.Status}";
    }
}
