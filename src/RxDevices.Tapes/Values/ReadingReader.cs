namespace RxDevices.Tapes;

/// <summary>Readings of one attribute from the bytes of a block, in their order.</summary>
internal abstract class ReadingReader
{
    /// <summary>The reader of readings of an attribute.</summary>
    public static ReadingReader Of(TapeAttribute attribute) => attribute.Description.Kind.Accept(new Maker());

    /// <summary>Reads flags, value, set point and failure, whichever there are.</summary>
    public abstract Reading Read(ByteInput input, DateTimeOffset time);

    private sealed class Maker : IKindVisitor<ReadingReader>
    {
        public ReadingReader Visit<T>() => new ReadingReader<T>();
    }
}
