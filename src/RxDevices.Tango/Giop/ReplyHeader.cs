namespace RxDevices.Tango;

/// <summary>Which request is answered, and how it ended.</summary>
/// <param name="RequestId">The client's number for the request.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Contexts">What else was said; Tango's servers say nothing.</param>
internal readonly record struct ReplyHeader(uint RequestId, ReplyStatus Status, params ServiceContext[] Contexts)
{
    private const int Statuses = 6;

    /// <summary>Reads the header and goes on to where the body begins.</summary>
    public static ReplyHeader Read(ref CdrReader reader, GiopVersion version)
    {
        if (version == GiopVersion.V12)
        {
            var header = new ReplyHeader(
                reader.ReadULong(), ReadStatus(ref reader), reader.ReadSequence(ServiceContext.MinimumSize, ServiceContext.Read));
            reader.SkipToBody();
            return header;
        }

        var contexts = reader.ReadSequence(ServiceContext.MinimumSize, ServiceContext.Read);
        return new(reader.ReadULong(), ReadStatus(ref reader), contexts);
    }

    public static void Write(ref CdrWriter writer, (ReplyHeader Header, GiopVersion Version) reply)
    {
        var (header, version) = reply;
        if (version != GiopVersion.V12)
        {
            writer.WriteSequence(header.Contexts, ServiceContext.Write);
        }

        writer.WriteULong(header.RequestId);
        writer.WriteEnum((int)header.Status);
        if (version == GiopVersion.V12)
        {
            writer.WriteSequence(header.Contexts, ServiceContext.Write);
        }
    }

    private static ReplyStatus ReadStatus(ref CdrReader reader) => (ReplyStatus)reader.ReadEnum(Statuses);
}
