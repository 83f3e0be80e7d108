namespace RxDevices.Tango;

/// <summary>Texts.</summary>
internal sealed class StringElement : Element<string>
{
    public override int MinimumSize => sizeof(uint);

    public override void Read(ref CdrReader reader, scoped Span<string> elements)
    {
        foreach (ref var element in elements)
        {
            element = reader.ReadString();
        }
    }

    public override void Skip(ref CdrReader reader, int count)
    {
        for (var i = 0; i < count && reader.Problem is null; i++)
        {
            reader.SkipString();
        }
    }

    public override void Write(ref CdrWriter writer, scoped ReadOnlySpan<string> elements)
    {
        foreach (var element in elements)
        {
            writer.WriteString(element);
        }
    }
}
