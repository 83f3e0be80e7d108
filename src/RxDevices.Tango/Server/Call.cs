namespace RxDevices.Tango;

/// <summary>One request to one device, until it is answered.</summary>
/// <remarks>Its message is the pipe's until the first wait that is not over at once; <see cref="Keep"/> it before.</remarks>
internal sealed class Call(Conversation conversation, GiopMessage message, RequestHeader header, IDevicePort servant)
{
    /// <summary>The device as the client that asks sees it.</summary>
    public IDevicePort Device => servant.For(conversation.Client);

    /// <summary>The device itself, for what is asked of it on nobody's behalf.</summary>
    public IDevicePort Servant => servant;

    public Conversation Conversation => conversation;

    public ServerFace Server => conversation.Server;

    public CancellationToken Cancellation => conversation.Server.Stopping;

    /// <summary>What the device has; the server asks for itself, so no black box keeps it.</summary>
    public ValueTask<DeviceDescription> Describe() => servant.For(ClientIdentity.Protocol).Describe(Cancellation);

    /// <summary>Keeps the arguments beyond the next wait.</summary>
    public void Keep() => message = message with { Bytes = new(System.Buffers.BuffersExtensions.ToArray(message.Bytes)) };

    /// <summary>A reader of the arguments, from their beginning.</summary>
    public CdrReader Open()
    {
        var reader = message.Open();
        RequestHeader.Read(ref reader, message.Header.Version);
        return reader;
    }

    /// <summary>Answers with a result.</summary>
    public void Reply<T>(T result, ReplyWrite<T> write) => Write(
        (Header: new ReplyHeader(header.RequestId, ReplyStatus.NoException), Result: result, Write: write),
        static (writer, reply) => reply.Write(writer, reply.Header, reply.Result));

    /// <summary>Answers with one of the interface's exceptions.</summary>
    public void Refuse(UserException exception) => Write(
        (header.RequestId, Exception: exception), static (writer, reply) => writer.Reply(reply.RequestId, reply.Exception));

    /// <summary>Answers that the request did not get as far as the device.</summary>
    public void Refuse(SystemFailure failure) => Write(
        (header.RequestId, Failure: failure), static (writer, reply) => writer.Reply(reply.RequestId, reply.Failure));

    private void Write<T>(T reply, Action<GiopWriter, T> write)
    {
        if (header.WantsReply)
        {
            conversation.Replies.Write(message.Header.Version, reply, write);
        }
    }
}
