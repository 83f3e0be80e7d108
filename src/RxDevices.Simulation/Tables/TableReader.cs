using System.Globalization;

namespace RxDevices.Simulation;

/// <summary>Reads a table line by line.</summary>
/// <remarks>One owner at a time.</remarks>
internal sealed class TableReader(TextReader reader, string file)
{
    private readonly List<double> times = [];
    private readonly List<string> names = [];
    private readonly List<List<double>> columns = [];
    private char separator = ',';
    private int number;

    public Table Read()
    {
        if (NextLine() is not { } header)
        {
            throw Wrong(1, "expected a line with the names of the columns, but found the end of the file");
        }

        ReadNames(header);
        while (NextLine() is { } line)
        {
            ReadRow(line);
        }

        return times.Count > 0
            ? new(file, [.. times], names, columns.ConvertAll(column => column.ToArray()))
            : throw Wrong(1, "expected a row of numbers after the names, but found the end of the file");
    }

    private string? NextLine()
    {
        while (true)
        {
            number++;
            var line = reader.ReadLine();
            if (line is null || !(string.IsNullOrWhiteSpace(line) || line.StartsWith('#')))
            {
                return line;
            }
        }
    }

    private void ReadNames(string header)
    {
        separator = header.Contains(';', StringComparison.Ordinal) ? ';' : header.Contains('\t', StringComparison.Ordinal) ? '\t' : ',';
        var cells = Cells(header);
        if (cells.Count < 2)
        {
            throw Wrong(1, "expected the names of two columns or more: the time in seconds first, then at least one quantity");
        }

        if (cells.TrueForAll(cell => double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)))
        {
            throw Wrong(1, "expected the names of the columns, but found numbers: put a line with names before them");
        }

        foreach (var (name, column) in cells.Skip(1))
        {
            if (name.Length == 0 || names.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                throw Wrong(column, name.Length == 0 ? "expected the name of a column, but found none" : $"there are two columns {name}");
            }

            names.Add(name);
            columns.Add([]);
        }
    }

    private void ReadRow(string line)
    {
        var cells = Cells(line);
        if (cells.Count != names.Count + 1)
        {
            var place = cells.Count > names.Count + 1 ? cells[names.Count + 1].Column : line.Length + 1;
            throw Wrong(place, $"expected {names.Count + 1} values, one for each column, but found {cells.Count}");
        }

        var time = Number(cells[0], mayBeMissing: false);
        if (times.Count > 0 && time <= times[^1])
        {
            throw Wrong(cells[0].Column, FormattableString.Invariant($"expected a time after {times[^1]} s, that of the row before, but found {time} s"));
        }

        times.Add(time);
        for (var column = 0; column < names.Count; column++)
        {
            columns[column].Add(Number(cells[column + 1], mayBeMissing: true));
        }
    }

    private double Number((string Text, int Column) cell, bool mayBeMissing)
    {
        if (mayBeMissing && (cell.Text.Length == 0 || cell.Text.Equals("nan", StringComparison.OrdinalIgnoreCase)))
        {
            return double.NaN;
        }

        return double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : throw Wrong(cell.Column, $"expected a number such as 1.5 or -2e-3, but found {(cell.Text.Length == 0 ? "nothing" : $"'{cell.Text}'")}");
    }

    private List<(string Text, int Column)> Cells(string line)
    {
        var cells = new List<(string Text, int Column)>();
        var place = 0;
        while (true)
        {
            var start = place;
            while (start < line.Length && line[start] == ' ')
            {
                start++;
            }

            if (start < line.Length && line[start] == '"')
            {
                var close = line.IndexOf('"', start + 1);
                place = close < 0 ? throw Wrong(start + 1, "expected a closing quote, but found the end of the line") : close + 1;
                cells.Add((line[(start + 1)..close], start + 1));
                place += line.AsSpan(place).Length - line.AsSpan(place).TrimStart(' ').Length;
                if (place < line.Length && line[place] != separator)
                {
                    throw Wrong(place + 1, $"expected {SeparatorName} after a closing quote, but found '{line[place]}'");
                }
            }
            else
            {
                place = line.IndexOf(separator, start) is var next && next < 0 ? line.Length : next;
                cells.Add((line[start..place].TrimEnd(), start + 1));
            }

            if (place == line.Length)
            {
                return cells;
            }

            place++;
        }
    }

    private string SeparatorName => separator switch
    {
        ';' => "a semicolon",
        '\t' => "a tab",
        _ => "a comma",
    };

    private TableException Wrong(int column, string problem) => new(file, number, column, problem);
}
