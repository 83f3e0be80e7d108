namespace RxDevices.Files;

/// <summary>A piece of a YAML or JSON file, and where it stands.</summary>
/// <param name="line">The line; the first is 1.</param>
/// <param name="column">The character in the line; the first is 1.</param>
/// <remarks>Immutable. Safe from any thread.</remarks>
internal abstract class FileNode(int line, int column)
{
    /// <summary>The line; the first is 1.</summary>
    public int Line { get; } = line;

    /// <summary>The character in the line; the first is 1.</summary>
    public int Column { get; } = column;

    /// <summary>How many pieces it consists of, itself included and each alias counted as what it stands for.</summary>
    public abstract int Size { get; }

    /// <summary>What messages call it: <c>'abc'</c>, <c>a list</c>.</summary>
    public abstract string Found { get; }

    /// <summary>Writes what it says without where it says it: two pieces that mean the same write the same.</summary>
    public abstract void WriteMeaning(TextWriter writer);
}
