using RxDevices.Simulation;

namespace RxDevices.Files;

/// <summary>The tables that a file names, each read once.</summary>
/// <param name="file">The file; paths of tables begin at its folder.</param>
/// <remarks>One owner at a time.</remarks>
internal sealed class TableFiles(string file)
{
    private readonly Dictionary<string, (Table? Table, string? Problem)> tables = [];

    /// <summary>What the tables say, so that a change of one is a change of the file.</summary>
    public string Stamp { get; private set; } = "";

    /// <summary>A table, or why there is none.</summary>
    public Table? Load(string path, out string? problem)
    {
        if (!tables.TryGetValue(path, out var loaded))
        {
            tables[path] = loaded = Read(Path.Combine(Path.GetDirectoryName(file) ?? "", path));
        }

        problem = loaded.Problem;
        return loaded.Table;
    }

    private (Table? Table, string? Problem) Read(string path)
    {
        try
        {
            var text = File.ReadAllText(path);
            Stamp += $"{path}:{text.GetHashCode(StringComparison.Ordinal)};";
            return (Table.Parse(new StringReader(text), path), null);
        }
        catch (Exception exception) when (exception is TableException or IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return (null, exception.Message);
        }
    }
}
