namespace RxDevices.Tool;

/// <summary>Numbers as a line of small bars.</summary>
internal static class Sparkline
{
    private const string Bars = "▁▂▃▄▅▆▇█";

    /// <summary>The last <paramref name="width"/> numbers, from the smallest of them to the largest; a gap where there is none.</summary>
    public static string Of(IReadOnlyList<double> numbers, int width)
    {
        var shown = numbers.Skip(Math.Max(0, numbers.Count - width)).ToArray();
        var finite = shown.Where(double.IsFinite).ToArray();
        if (finite.Length == 0)
        {
            return new(' ', shown.Length);
        }

        var (least, most) = (finite.Min(), finite.Max());
        return string.Concat(shown.Select(number => double.IsFinite(number) ? Bar(number, least, most) : ' '));
    }

    // Halves before the difference is taken: that of the largest numbers would be infinite.
    private static char Bar(double number, double least, double most) => most > least
        ? Bars[(int)Math.Min(Bars.Length - 1, ((number / 2) - (least / 2)) / ((most / 2) - (least / 2)) * Bars.Length)]
        : Bars[0];
}
