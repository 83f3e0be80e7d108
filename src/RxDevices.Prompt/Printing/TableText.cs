using System.Collections;
using System.Globalization;

namespace RxDevices.Prompt;

/// <summary>Tables: objects with properties, dictionaries, images.</summary>
internal static class TableText
{
    private const int MostRows = 50;
    private const int MostColumns = 16;
    private const int MostLetters = 40;

    /// <summary>Objects of one plain type as a table with a column for each property that is a single value; null for other things.</summary>
    public static string? OfRows(IEnumerable elements)
    {
        var rows = elements.Cast<object?>().Take(MostRows + 1).ToList();
        if (rows.Count == 0 || rows.Any(row => row is null || row.GetType() != rows[0]!.GetType() || ScalarText.Of(row) is not null))
        {
            return null;
        }

        var type = rows[0]!.GetType();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
        {
            return Of(rows, null, elements, row => [.. type.GetProperties().Select(property => ValueText.OnOneLine(property.GetValue(row)))]);
        }

        var columns = (ValueText.PropertiesOf(rows[0]!) ?? [])
            .Where(column => rows.Exists(row => ScalarText.Of(ValueText.Get(column, row!)) is not (null or "null"))).ToList();
        return columns.Count == 0
            ? null
            : Of(rows, [.. columns.Select(column => column.Name)], elements, row => [.. columns.Select(column => Bare(ValueText.Get(column, row)))]);
    }

    /// <summary>An image, a line for each row.</summary>
    public static string OfImage(Array image)
    {
        var (height, width) = (image.GetLength(0), image.GetLength(1));
        var head = string.Create(CultureInfo.InvariantCulture, $"{TypeText.Of(image.GetType().GetElementType()!)}[{height},{width}]");
        var cells = Enumerable.Range(0, Math.Min(height, MostRows))
            .Select(y => Enumerable.Range(0, Math.Min(width, MostColumns)).Select(x => ValueText.OnOneLine(image.GetValue(y, x))).ToArray())
            .ToList();
        return string.Join('\n',
        [
            head,
            .. Aligned(cells, toTheRight: true).Select(line => width > MostColumns ? $"  {line}  ..." : $"  {line}"),
            .. height > MostRows ? [string.Create(CultureInfo.InvariantCulture, $"  ... {height - MostRows} rows more")] : Array.Empty<string>(),
        ]);
    }

    private static string Of(List<object?> rows, string[]? head, IEnumerable elements, Func<object, string[]> cellsOf)
    {
        var lines = rows.Take(MostRows).Select(row => cellsOf(row!));
        var more = rows.Count <= MostRows ? []
            : elements is ICollection all
            ? [string.Create(CultureInfo.InvariantCulture, $"... {all.Count - MostRows} more")]
            : (string[])["..."];
        return string.Join('\n', [.. Aligned([.. head is null ? [] : (string[][])[head], .. lines], toTheRight: false), .. more]);
    }

    private static IEnumerable<string> Aligned(IReadOnlyList<string[]> lines, bool toTheRight)
    {
        var widths = lines.Count == 0 ? [] : Enumerable.Range(0, lines[0].Length).Select(x => lines.Max(line => line[x].Length)).ToArray();
        return lines.Select(line => string.Join(
            "  ", line.Select((cell, x) => toTheRight ? cell.PadLeft(widths[x]) : cell.PadRight(widths[x]))).TrimEnd());
    }

    // In a table nothing needs quotes, and what is not there is a gap.
    private static string Bare(object? value)
    {
        var text = value switch
        {
            null => "",
            string plain => plain.ReplaceLineEndings(" "),
            _ => ScalarText.Of(value) ?? ValueText.OnOneLine(value),
        };
        return text.Length <= MostLetters ? text : $"{text[..(MostLetters - 3)]}...";
    }
}
