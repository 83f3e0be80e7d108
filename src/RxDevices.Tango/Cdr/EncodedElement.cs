namespace RxDevices.Tango;

/// <summary>Bytes with the name of their format.</summary>
internal sealed class EncodedElement : Element<Encoded>
{
    public override int MinimumSize => 2 * sizeof(uint);

    public static Encoded Read(ref CdrReader reader) => new(reader.ReadString(), reader.ReadArray<byte>());

    public static void Write(ref CdrWriter writer, Encoded encoded)
    {
        writer.WriteString(encoded.Format);
        writer.WriteArray<byte>(encoded.Bytes);
    }

    public override void Read(ref CdrReader reader, scoped Span<Encoded> elements)
    {
        foreach (ref var element in elements)
        {
            element = Read(ref reader);
        }
    }

    public override void Skip(ref CdrReader reader, int count)
    {
        for (var i = 0; i < count && reader.Problem is null; i++)
        {
            reader.SkipString();
            reader.SkipNumbers(size: 1, alignment: 1, reader.ReadCount(1));
        }
    }

    public override void Write(ref CdrWriter writer, scoped ReadOnlySpan<Encoded> elements)
    {
        foreach (var element in elements)
        {
            Write(ref writer, element);
        }
    }
}
