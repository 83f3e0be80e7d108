namespace RxDevices.Tango;

/// <summary>Who is asked to do what.</summary>
/// <param name="RequestId">The client's number for it; the reply bears it too.</param>
/// <param name="WantsReply">Whether the client waits for a reply.</param>
/// <param name="ObjectKey">Which object, its bytes as characters of ISO 8859-1: a device's name in lower case, or what its server made up.</param>
/// <param name="Operation">What it is to do, for example <c>read_attributes_5</c>.</param>
/// <param name="Contexts">What else was said.</param>
internal readonly record struct RequestHeader(
    uint RequestId, bool WantsReply, string ObjectKey, string Operation, params ServiceContext[] Contexts)
{
    // 1.2 tells "an answer of any kind" (3) from "that it arrived" (1), which no client asks for.
    private const byte ReplyWanted = 3;

    /// <summary>Reads the header and goes on to where the arguments begin.</summary>
    public static RequestHeader Read(ref CdrReader reader, GiopVersion version)
    {
        var header = version == GiopVersion.V12 ? Read12(ref reader) : Read10(ref reader, version);
        if (version == GiopVersion.V12)
        {
            reader.SkipToBody();
        }

        return header;
    }

    public static void Write(ref CdrWriter writer, (RequestHeader Header, GiopVersion Version) request)
    {
        var (header, version) = request;
        if (version == GiopVersion.V12)
        {
            writer.WriteULong(header.RequestId);
            writer.WriteOctet(header.WantsReply ? ReplyWanted : (byte)0);
            writer.WriteNumbers<byte>([0, 0, 0]);
            ObjectKeys.WriteTarget(ref writer, header.ObjectKey);
            writer.WriteString(header.Operation);
            writer.WriteSequence(header.Contexts, ServiceContext.Write);
            return;
        }

        writer.WriteSequence(header.Contexts, ServiceContext.Write);
        writer.WriteULong(header.RequestId);
        writer.WriteBoolean(header.WantsReply);
        if (version == GiopVersion.V11)
        {
            writer.WriteNumbers<byte>([0, 0, 0]);
        }

        ObjectKeys.Write(ref writer, header.ObjectKey);
        writer.WriteString(header.Operation);

        // The principal: nobody in particular.
        writer.WriteULong(0);
    }

    private static RequestHeader Read10(ref CdrReader reader, GiopVersion version)
    {
        var contexts = reader.ReadSequence(ServiceContext.MinimumSize, ServiceContext.Read);
        var requestId = reader.ReadULong();
        var wantsReply = reader.ReadBoolean();
        if (version == GiopVersion.V11)
        {
            reader.SkipNumbers(size: 1, alignment: 1, count: 3);
        }

        var key = ObjectKeys.Read(ref reader);
        var operation = reader.ReadString();
        reader.SkipNumbers(size: 1, alignment: 1, reader.ReadCount(1));
        return new(requestId, wantsReply, key, operation, contexts);
    }

    private static RequestHeader Read12(ref CdrReader reader)
    {
        var requestId = reader.ReadULong();
        var wantsReply = (reader.ReadOctet() & 1) != 0;
        reader.SkipNumbers(size: 1, alignment: 1, count: 3);
        var key = ObjectKeys.ReadTarget(ref reader);
        return new(requestId, wantsReply, key, reader.ReadString(), reader.ReadSequence(ServiceContext.MinimumSize, ServiceContext.Read));
    }
}
