using System.Buffers;
using System.Reactive;

namespace RxDevices.Tango;

/// <summary>
/// Writes whole messages: measured first, then written at once into memory of the connection. It never sends fragments: every version's
/// peers take a message of any size in one piece.
/// </summary>
/// <remarks>One owner at a time. Nothing is written when a message is too large.</remarks>
internal sealed class GiopWriter(IBufferWriter<byte> output, GiopVersion version, bool isLittleEndian = true)
{
    public void Request<T>(in RequestHeader header, T arguments, WireWrite<T>? write) =>
        Write(GiopMessageType.Request, (header, version), RequestHeader.Write, arguments, write);

    /// <summary>Answers with a result; without a writer there is none.</summary>
    public void Reply<T>(uint requestId, T result, WireWrite<T>? write) =>
        Reply(new ReplyHeader(requestId, ReplyStatus.NoException), result, write);

    /// <summary>Answers that the request did not get as far as its device.</summary>
    public void Reply(uint requestId, SystemFailure failure) =>
        Reply(new ReplyHeader(requestId, ReplyStatus.SystemException), failure, SystemFailure.Write);

    /// <summary>Answers with one of the operation's exceptions.</summary>
    public void Reply(uint requestId, UserException exception) =>
        Reply(new ReplyHeader(requestId, ReplyStatus.UserException), exception, UserException.Write);

    public void Reply<T>(in ReplyHeader header, T body, WireWrite<T>? write) =>
        Write(GiopMessageType.Reply, (header, version), ReplyHeader.Write, body, write);

    public void LocateRequest(LocateHeader header) =>
        Write(GiopMessageType.LocateRequest, (header, version), LocateHeader.Write, Unit.Default, write: null);

    public void LocateReply(LocateReplyHeader header) =>
        Write(GiopMessageType.LocateReply, header, LocateReplyHeader.Write, Unit.Default, write: null);

    /// <summary>Says that a request is of no interest any more.</summary>
    public void CancelRequest(uint requestId) =>
        Write(GiopMessageType.CancelRequest, requestId, static (ref writer, id) => writer.WriteULong(id), Unit.Default, write: null);

    /// <summary>Says goodbye.</summary>
    public void CloseConnection() => Write(GiopMessageType.CloseConnection, Unit.Default, Nothing, Unit.Default, write: null);

    /// <summary>Says that what came was not understood; close afterwards.</summary>
    public void MessageError() => Write(GiopMessageType.MessageError, Unit.Default, Nothing, Unit.Default, write: null);

    private static void Nothing(ref CdrWriter writer, Unit nothing)
    {
    }

    private void Write<THeader, TBody>(
        GiopMessageType type, THeader header, WireWrite<THeader> writeHeader, TBody body, WireWrite<TBody>? write)
    {
        var message = (Header: header, WriteHeader: writeHeader, Body: body, Write: write, Alignment: version == GiopVersion.V12 ? 8 : 1);

        // The header's twelve bytes count for alignment: 12 is no multiple of 8, so they are passed over in both passes.
        var length = CdrWriter.Measure(message, WriteParts);
        var bytes = output.GetSpan(length)[..length];
        new GiopHeader(version, type, length - GiopHeader.Length, isLittleEndian).Write(bytes);
        var writer = new CdrWriter(bytes, isLittleEndian);
        WriteParts(ref writer, message);
        output.Advance(length);

        static void WriteParts(
            ref CdrWriter writer,
            (THeader Header, WireWrite<THeader> WriteHeader, TBody Body, WireWrite<TBody>? Write, int Alignment) message)
        {
            writer.Skip(GiopHeader.Length);
            message.WriteHeader(ref writer, message.Header);
            if (message.Write is not null)
            {
                writer.Align(message.Alignment);
                message.Write(ref writer, message.Body);
            }
        }
    }
}
