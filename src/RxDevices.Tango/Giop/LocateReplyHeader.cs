namespace RxDevices.Tango;

/// <summary>Whether an object is here.</summary>
/// <param name="RequestId">The client's number for the question.</param>
/// <param name="Status">0: unknown; 1: here; higher numbers name another place.</param>
internal readonly record struct LocateReplyHeader(uint RequestId, uint Status)
{
    public const uint Unknown = 0;
    public const uint Here = 1;

    public static LocateReplyHeader Read(ref CdrReader reader) => new(reader.ReadULong(), reader.ReadULong());

    public static void Write(ref CdrWriter writer, LocateReplyHeader answer)
    {
        writer.WriteULong(answer.RequestId);
        writer.WriteULong(answer.Status);
    }
}
