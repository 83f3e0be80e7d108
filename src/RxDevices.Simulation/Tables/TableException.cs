namespace RxDevices.Simulation;

/// <summary>A table that cannot be read: says in which file, line and column, and what would be right.</summary>
/// <param name="file">The file, as the user calls it.</param>
/// <param name="line">The line; the first is 1.</param>
/// <param name="column">The character in the line; the first is 1.</param>
/// <param name="problem">What is wrong, and what would be right.</param>
public sealed class TableException(string file, int line, int column, string problem)
    : FormatException(FormattableString.Invariant($"{file}({line},{column}): {problem}"))
{
    /// <summary>The file, as the user calls it.</summary>
    public string File { get; } = file;

    /// <summary>The line; the first is 1.</summary>
    public int Line { get; } = line;

    /// <summary>The character in the line; the first is 1.</summary>
    public int Column { get; } = column;

    /// <summary>What is wrong, and what would be right.</summary>
    public string Problem { get; } = problem;
}
