namespace RxDevices.Files;

/// <summary>Several pieces in their order.</summary>
internal sealed class FileList(IReadOnlyList<FileNode> items, int line, int column) : FileNode(line, column)
{
    /// <summary>The pieces.</summary>
    public IReadOnlyList<FileNode> Items { get; } = items;

    public override int Size { get; } = 1 + items.Sum(item => item.Size);

    public override string Found => "a list";

    public override void WriteMeaning(TextWriter writer)
    {
        writer.Write('[');
        foreach (var item in Items)
        {
            item.WriteMeaning(writer);
        }

        writer.Write(']');
    }
}
