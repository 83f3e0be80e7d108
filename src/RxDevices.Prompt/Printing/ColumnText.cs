namespace RxDevices.Prompt;

/// <summary>Names in as many columns as fit, read downwards.</summary>
internal static class ColumnText
{
    private const int MostNames = 200;

    public static string Of(IReadOnlyList<string> names, int width)
    {
        var shown = names.Take(MostNames).ToList();
        var cell = shown.Max(name => name.Length) + 2;
        var columns = Math.Max(1, width / cell);
        var rows = (shown.Count + columns - 1) / columns;
        var lines = Enumerable.Range(0, rows).Select(row => string.Concat(
            Enumerable.Range(0, columns)
                .Select(column => (column * rows) + row)
                .Where(index => index < shown.Count)
                .Select(index => shown[index].PadRight(cell))).TrimEnd());
        return string.Join('\n', [.. lines, .. names.Count > MostNames ? ["..."] : Array.Empty<string>()]);
    }
}
