using System.Globalization;

namespace RxDevices.Tapes;

/// <summary>What is different about two readings.</summary>
/// <param name="What">The difference in words, or null where there is none beyond the tolerance.</param>
/// <param name="Size">The largest difference between two of their numbers.</param>
internal readonly record struct ReadingDifference(string? What, double Size)
{
    private const int LongestText = 60;

    public static ReadingDifference Of(Reading one, Reading other, double tolerance)
    {
        if (one.Failure?.Reason != other.Failure?.Reason)
        {
            return new($"{Show(one)} against {Show(other)}", 0);
        }

        var value = one.HasValue && other.HasValue ? Between(one.Value, other.Value) : one.HasValue == other.HasValue ? 0 : double.NaN;
        var setPoint = one.HasSetPoint && other.HasSetPoint ? Between(one.SetPoint, other.SetPoint) : one.HasSetPoint == other.HasSetPoint ? 0 : double.NaN;
        return new(
            !(value <= tolerance) ? $"{Show(one)} against {Show(other)}"
            : one.Quality != other.Quality ? $"{TangoText.Of(one.Quality)} against {TangoText.Of(other.Quality)}"
            : !(setPoint <= tolerance) ? $"set point {Text(one.SetPoint)} against {Text(other.SetPoint)}"
            : null,
            double.IsNaN(value) ? 0 : value);
    }

    // NaN where they are no numbers and not the same.
    private static double Between(object? one, object? other)
    {
        if (one is Array ones && other is Array others)
        {
            return ones.Rank == others.Rank && ones.Length == others.Length && ones.GetLength(0) == others.GetLength(0)
                ? ones.Cast<object?>().Zip(others.Cast<object?>(), Between).DefaultIfEmpty().Aggregate(0.0, Worse)
                : double.NaN;
        }

        if (Equals(one, other))
        {
            return 0;
        }

        return IsNumber(one) && IsNumber(other)
            ? Math.Abs(Convert.ToDouble(one, CultureInfo.InvariantCulture) - Convert.ToDouble(other, CultureInfo.InvariantCulture))
            : double.NaN;
    }

    private static double Worse(double one, double other) => double.IsNaN(one) || double.IsNaN(other) ? double.NaN : Math.Max(one, other);

    private static bool IsNumber(object? value) =>
        value is byte or short or ushort or int or uint or long or ulong or float or double;

    private static string Show(Reading reading) => reading.HasValue ? Text(reading.Value) : reading.Failure?.Reason ?? "no value";

    private static string Text(object? value)
    {
        var text = value is Array array ? string.Join(", ", array.Cast<object?>().Take(10)) : Convert.ToString(value, CultureInfo.InvariantCulture)!;
        return text.Length > LongestText ? $"{text[..LongestText]}..." : text;
    }
}
