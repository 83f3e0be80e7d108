namespace RxDevices.Tango;

/// <summary>Asks whether an object is here, without asking it for anything. Tango's clients never do, but may be asked by others.</summary>
/// <param name="RequestId">The client's number for the question.</param>
/// <param name="ObjectKey">Which object, its bytes as characters of ISO 8859-1.</param>
internal readonly record struct LocateHeader(uint RequestId, string ObjectKey)
{
    public static LocateHeader Read(ref CdrReader reader, GiopVersion version)
    {
        var requestId = reader.ReadULong();
        return new(requestId, version == GiopVersion.V12 ? ObjectKeys.ReadTarget(ref reader) : ObjectKeys.Read(ref reader));
    }

    public static void Write(ref CdrWriter writer, (LocateHeader Header, GiopVersion Version) question)
    {
        writer.WriteULong(question.Header.RequestId);
        if (question.Version == GiopVersion.V12)
        {
            ObjectKeys.WriteTarget(ref writer, question.Header.ObjectKey);
        }
        else
        {
            ObjectKeys.Write(ref writer, question.Header.ObjectKey);
        }
    }
}
