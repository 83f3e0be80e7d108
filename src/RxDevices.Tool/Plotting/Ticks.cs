using System.Globalization;

namespace RxDevices.Tool;

/// <summary>Round numbers on an axis.</summary>
internal sealed record Ticks(double Least, double Most, IReadOnlyList<(double At, string Text)> Marks)
{
    /// <summary>An axis from a number to another, with about so many marks at 1, 2 or 5 times a power of ten.</summary>
    public static Ticks For(double least, double most, int marks)
    {
        var span = (most / 2) - (least / 2) is var half && half > 0 ? half * 2 : 0;
        if (span <= 0 || !double.IsFinite(span))
        {
            // A line that does not move lies in the middle.
            var room = double.IsFinite(span) ? Math.Max(Math.Abs(least) / 10, 1) : 0;
            return room > 0 ? For(least - room, most + room, marks) : new(least, most, [(least, Text(least, 0)), (most, Text(most, 0))]);
        }

        var rough = span / Math.Max(1, marks);
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * (rough / power) switch { < 1.5 => 1, < 3.5 => 2, < 7.5 => 5, _ => 10 };
        var decimals = Math.Clamp((int)-Math.Floor(Math.Log10(step) + 1e-9), 0, 12);
        var first = Math.Ceiling((least / step) - 1e-9);
        var last = Math.Floor((most / step) + 1e-9);
        return new(least, most, [.. Enumerable.Range(0, (int)(last - first) + 1)
            .Select(i => (first + i) * step).Select(at => (at, Text(at, decimals)))]);
    }

    private static string Text(double number, int decimals) => Math.Abs(number) is >= 1e7 or (> 0 and < 1e-4)
        ? number.ToString("0.###e0", CultureInfo.InvariantCulture)
        : (number == 0 ? 0 : number).ToString($"F{decimals}", CultureInfo.InvariantCulture);
}
