using System.Buffers;
using RxDevices.Tango.Tests.Kit;

namespace RxDevices.Tango.Tests.Fuzz;

/// <summary>Does with bytes what a server and a client do with them, and writes again whatever was understood.</summary>
internal sealed class Victim(string operation)
{
    private readonly Operation operation = Operations.Find(operation) ?? Operations.Ping;

    /// <summary>Takes the bytes of a connection, in pieces.</summary>
    public Verdict Converse(ReadOnlySequence<byte> bytes)
    {
        var framer = new GiopFramer(new() { LargestMessage = 1 << 20 });
        var verdict = Verdict.Incomplete;
        while (true)
        {
            switch (framer.TryRead(ref bytes, out var message))
            {
                case FrameResult.Broken:
                    return Verdict.Broken;
                case FrameResult.Incomplete:
                    return verdict;
                default:
                    verdict = Take(message);
                    if (verdict == Verdict.Broken)
                    {
                        return verdict;
                    }

                    break;
            }
        }
    }

    /// <summary>Takes what an event carries.</summary>
    public static Verdict Hear(byte[] payload, bool isLittleEndian)
    {
        var understood = 0;
        understood += Try(payload, isLittleEndian, AttributeValue5.Read, AttributeValue5.Write);
        understood += Try(payload, isLittleEndian, AttributeConfig5.Read, AttributeConfig5.Write);
        understood += Try(payload, isLittleEndian, AttDataReady.Read, AttDataReady.Write);
        understood += Try(payload, isLittleEndian, DevIntrChange.Read, DevIntrChange.Write);
        understood += Try(payload, isLittleEndian, DevPipe.Read, DevPipe.Write);
        understood += Try(payload, isLittleEndian, ModelStructures.ReadErrors, ModelStructures.WriteErrors);
        understood += Try(payload, isLittleEndian, static (ref reader) => AttributeReading.Read(ref reader, Describe), AttributeReading.Write);
        return understood > 0 ? Verdict.Understood : Verdict.Refused;
    }

    private Verdict Take(in GiopMessage message)
    {
        var reader = message.Open();
        var version = message.Header.Version;
        switch (message.Header.Type)
        {
            case GiopMessageType.Request:
                var request = RequestHeader.Read(ref reader, version);
                return reader.Problem is not null ? Verdict.Broken : TakeRequest(message, request, ref reader);
            case GiopMessageType.Reply:
                var reply = ReplyHeader.Read(ref reader, version);
                return reader.Problem is not null ? Verdict.Broken : TakeReply(message, reply, ref reader);
            case GiopMessageType.LocateRequest:
                LocateHeader.Read(ref reader, version);
                break;
            case GiopMessageType.LocateReply:
                LocateReplyHeader.Read(ref reader);
                break;
            case GiopMessageType.CancelRequest:
                reader.ReadULong();
                break;
        }

        return reader.Problem is null ? Verdict.Understood : Verdict.Broken;
    }

    private static Verdict TakeRequest(in GiopMessage message, RequestHeader header, ref CdrReader reader)
    {
        if (Operations.Find(header.Operation) is not { } asked)
        {
            return Verdict.Refused;
        }

        var mapped = reader;
        var arguments = asked.ReadAnyArguments(ref reader);
        if (asked == Operations.WriteAttributes4)
        {
            SetPoint.ReadAll(ref mapped, Describe);
        }

        if (reader.Problem is not null)
        {
            return Verdict.Refused;
        }

        if (arguments is (string, Any any, DevSource, ClntIdent) && Refuses(any))
        {
            return Verdict.Refused;
        }

        var version = message.Header.Version;
        Again(message, bytes => asked.WriteAnyRequest(new(bytes, version), header, arguments), static (ref reader, version) =>
        {
            var header = RequestHeader.Read(ref reader, version);
            var asked = Operations.Find(header.Operation)!;
            var arguments = asked.ReadAnyArguments(ref reader);
            return bytes => asked.WriteAnyRequest(new(bytes, version), header, arguments);
        });
        return Verdict.Understood;
    }

    private Verdict TakeReply(in GiopMessage message, ReplyHeader header, ref CdrReader reader)
    {
        switch (header.Status)
        {
            case ReplyStatus.UserException:
                UserException.Read(ref reader).ToFailure();
                return reader.Problem is null ? Verdict.Understood : Verdict.Refused;
            case ReplyStatus.SystemException:
                SystemFailure.Read(ref reader);
                return reader.Problem is null ? Verdict.Understood : Verdict.Refused;
            case ReplyStatus.LocationForward or ReplyStatus.LocationForwardForGood:
                _ = Ior.Read(ref reader).Iiop;
                return reader.Problem is null ? Verdict.Understood : Verdict.Refused;
            case ReplyStatus.NeedsAddressingMode:
                return Verdict.Refused;
        }

        var mapped = reader;
        var result = operation.ReadAnyResult(ref reader);
        if (operation == Operations.ReadAttributes5)
        {
            AttributeReadings.Read(ref mapped, Describe);
        }

        if (reader.Problem is not null || (result is Any any && Refuses(any)) || HoldsForeign(result))
        {
            return Verdict.Refused;
        }

        var (version, asked) = (message.Header.Version, operation);
        Again(message, bytes => asked.WriteAnyReply(new(bytes, version), header, result), (ref reader, version) =>
        {
            var header = ReplyHeader.Read(ref reader, version);
            var result = asked.ReadAnyResult(ref reader);
            return bytes => asked.WriteAnyReply(new(bytes, version), header, result);
        });
        return Verdict.Understood;
    }

    private delegate Action<IBufferWriter<byte>> Reread(ref CdrReader reader, GiopVersion version);

    // What was understood and written again is understood in the same way.
    private static void Again(in GiopMessage message, Action<IBufferWriter<byte>> write, Reread reread)
    {
        var first = new ArrayBufferWriter<byte>();
        write(first);
        var again = Transcript.Frame(first.WrittenSpan.ToArray())[0];
        Assert.Equal(message.Header.Type, again.Header.Type);
        var reader = again.Open();
        var second = new ArrayBufferWriter<byte>();
        reread(ref reader, again.Header.Version)(second);
        Assert.Null(reader.Problem);
        Assert.True(first.WrittenSpan.SequenceEqual(second.WrittenSpan), "written again it is something else");
    }

    private static int Try<T>(byte[] payload, bool isLittleEndian, WireRead<T> read, WireWrite<T> write)
    {
        var reader = EventPayload.Open(payload, isLittleEndian);
        var value = read(ref reader);
        reader.End();
        if (reader.Problem is not null)
        {
            return 0;
        }

        EventPayload.Of(value, write);
        return 1;
    }

    private static bool Refuses(Any any)
    {
        try
        {
            CommandValues.ToModel(any);
            return false;
        }
        catch (DevFailedException)
        {
            return true;
        }
    }

    // A history or a reading of an old interface holds any value; one of a foreign type cannot be written again.
    private static bool HoldsForeign(object? result) => result switch
    {
        DevAttrHistory5 history => history.Value.Value is null,
        DevCmdHistory4 history => history.Value.Value is null,
        _ => false,
    };

    private static AttributeDescription? Describe(string name) => name.Length switch
    {
        0 => null,
        3 => Mapping.Described.As("enu", new(DataType.Enum, DataFormat.Scalar), AccessMode.ReadWrite, "A", "B"),
        < 8 => Mapping.Described.As<double[,]>(name, AccessMode.ReadWrite),
        < 12 => Mapping.Described.As<string[]>(name, AccessMode.ReadWrite),
        _ => Mapping.Described.As<double>(name, AccessMode.ReadWrite),
    };
}
