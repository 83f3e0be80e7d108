namespace RxDevices.Simulation;

/// <summary>Recorded quantities over time, from a file of comma-separated values: a signal for each column.</summary>
/// <remarks>
/// Safe from any thread. The first line names the columns; the first column is the time in seconds, growing from row to row; all others are
/// numbers, or empty or <c>nan</c> for NaN. Decimal points, no thousands. Separators are commas, or semicolons or tabs if the first line has
/// those. Names may stand in double quotes. Empty lines and lines that begin with # are left out.
/// </remarks>
public sealed class Table
{
    private readonly double[] times;
    private readonly Dictionary<string, double[]> columns;

    internal Table(string file, double[] times, IReadOnlyList<string> names, IReadOnlyList<double[]> columns)
    {
        (File, this.times, Columns) = (file, times, names);
        this.columns = new(StringComparer.OrdinalIgnoreCase);
        for (var column = 0; column < names.Count; column++)
        {
            this.columns.Add(names[column], columns[column]);
        }
    }

    /// <summary>The file, as it was called when it was read.</summary>
    public string File { get; }

    /// <summary>The names of the columns but that of the time.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="TableException">It is no such table; says in which line and column.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static Table Load(string path)
    {
        using var reader = new StreamReader(path);
        return Parse(reader, path);
    }

    /// <summary>Reads a table from text.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="file">What errors call it.</param>
    /// <exception cref="TableException">It is no such table; says in which line and column.</exception>
    public static Table Parse(TextReader reader, string file)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new TableReader(reader, file).Read();
    }

    /// <summary>A column as a signal; before the first row it has the value of the first.</summary>
    /// <param name="column">Its name, compared without case.</param>
    /// <param name="interpolation">What it says between two rows.</param>
    /// <param name="end">What it says after the last row; to repeat it needs two rows.</param>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public Signal Signal(string column, Interpolation interpolation = Interpolation.Linear, TableEnd end = TableEnd.Hold)
    {
        if (!columns.TryGetValue(column, out var values))
        {
            throw new ArgumentException($"{File} has no column {column}; it has {string.Join(", ", Columns)}.", nameof(column));
        }

        if (end == TableEnd.Repeat && times.Length < 2)
        {
            throw new ArgumentException($"{File} has one row; to repeat it needs two.", nameof(end));
        }

        var curve = new Curve(times, values, interpolation);
        var (first, last) = (times[0], times[^1]);
        return end switch
        {
            TableEnd.Hold => Simulation.Signal.Of(elapsed => curve.At(elapsed.TotalSeconds)),
            TableEnd.Repeat => Simulation.Signal.Of(elapsed => elapsed.TotalSeconds is var seconds && seconds < last
                ? curve.At(seconds)
                : curve.At(first + ((seconds - first) % (last - first)))),
            _ => Simulation.Signal.Of(elapsed => elapsed.TotalSeconds > last ? double.NaN : curve.At(elapsed.TotalSeconds)),
        };
    }
}
