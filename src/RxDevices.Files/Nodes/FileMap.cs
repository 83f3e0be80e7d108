namespace RxDevices.Files;

/// <summary>Pieces with keys, in the order in which they stand. No key is there twice.</summary>
internal sealed class FileMap(IReadOnlyList<(FileText Key, FileNode Value)> entries, int line, int column) : FileNode(line, column)
{
    private readonly Dictionary<string, (FileText Key, FileNode Value)> byKey = entries.ToDictionary(entry => entry.Key.Text);

    /// <summary>The keys and what stands behind them.</summary>
    public IReadOnlyList<(FileText Key, FileNode Value)> Entries { get; } = entries;

    public override int Size { get; } = 1 + entries.Sum(entry => 1 + entry.Value.Size);

    public override string Found => "a map";

    /// <summary>What stands behind a key, or null where there is no such key.</summary>
    public FileNode? this[string key] => byKey.GetValueOrDefault(key).Value;

    /// <summary>The key as it stands in the file, or null.</summary>
    public FileText? KeyOf(string key) => byKey.GetValueOrDefault(key).Key;

    public override void WriteMeaning(TextWriter writer)
    {
        writer.Write('{');
        foreach (var (key, value) in Entries)
        {
            key.WriteMeaning(writer);
            value.WriteMeaning(writer);
        }

        writer.Write('}');
    }
}
