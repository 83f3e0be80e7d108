namespace RxDevices.Simulation;

/// <summary>A line through points.</summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class Curve(double[] places, double[] values, Interpolation interpolation)
{
    private readonly double[] slopes = interpolation == Interpolation.Smooth ? Slopes(places, values) : [];

    /// <summary>The value at a place; at the ends and beyond, that of the first and the last point.</summary>
    public double At(double place)
    {
        var found = Array.BinarySearch(places, place);
        var next = found < 0 ? ~found : found;
        if (found >= 0 || next == 0 || next == places.Length)
        {
            return values[Math.Min(next, places.Length - 1)];
        }

        var (width, left, right) = (places[next] - places[next - 1], values[next - 1], values[next]);
        var part = (place - places[next - 1]) / width;
        return interpolation switch
        {
            Interpolation.Previous => left,
            Interpolation.Nearest => part < 0.5 ? left : right,
            Interpolation.Linear => left + ((right - left) * part),
            _ => Hermite(part, left, right, slopes[next - 1] * width, slopes[next] * width),
        };
    }

    private static double Hermite(double part, double left, double right, double leftSlope, double rightSlope)
    {
        var rest = 1 - part;
        return (left * (1 + (2 * part)) * rest * rest) + (right * (1 + (2 * rest)) * part * part)
            + (part * rest * ((leftSlope * rest) - (rightSlope * part)));
    }

    // Fritsch and Carlson: the harmonic mean of the slopes on both sides, 0 where they differ in sign; so no value is beyond its neighbours.
    private static double[] Slopes(double[] places, double[] values)
    {
        var slopes = new double[places.Length];
        for (var point = 0; point < places.Length; point++)
        {
            var (before, after) = (Chord(point - 1), Chord(point));
            slopes[point] = point == 0 ? after : point == places.Length - 1 ? before
                : before * after <= 0 ? 0 : 2 * before * after / (before + after);
        }

        return slopes;

        double Chord(int point) => point < 0 || point + 1 >= places.Length
            ? 0
            : (values[point + 1] - values[point]) / (places[point + 1] - places[point]);
    }
}
