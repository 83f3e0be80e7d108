using System.Buffers.Binary;

namespace RxDevices.Tango.Tests.Kit;

/// <summary>A request as a server in memory sees it.</summary>
internal sealed record FarRequest(RequestHeader Header, object? Arguments)
{
    private const int RequestIdAt = 16;

    /// <summary>Whether a client asks for events, or who could tell them.</summary>
    public bool IsForEvents => Header.Operation == "_get_adm_name"
        || (Header.Operation == "command_inout_4" && Arguments is ValueTuple<string, Any, DevSource, ClntIdent> { Item1: "ZmqEventSubscriptionChange" });

    public static FarRequest Of(in GiopMessage message)
    {
        var (header, arguments) = Transcript.DecodeRequest(message);
        return new(header, arguments);
    }

    /// <summary>The reply of a capture, with the number of this request.</summary>
    public byte[] Captured(string name)
    {
        var reply = (byte[])Capture.Of(name).Reply.Clone();
        BinaryPrimitives.WriteUInt32LittleEndian(reply.AsSpan(RequestIdAt), Header.RequestId);
        return reply;
    }

    /// <summary>A reply of this operation.</summary>
    public byte[] Result(object? result) =>
        Transcript.EncodeReply(GiopVersion.V10, new(Header.RequestId, ReplyStatus.NoException), Header.Operation, result);

    public byte[] Refuse(SystemFailure failure) =>
        Transcript.EncodeReply(GiopVersion.V10, new(Header.RequestId, ReplyStatus.SystemException), Header.Operation, failure);

    public byte[] Refuse(DevFailed failure) => Transcript.EncodeReply(
        GiopVersion.V10, new(Header.RequestId, ReplyStatus.UserException), Header.Operation, UserException.Of(failure));
}
