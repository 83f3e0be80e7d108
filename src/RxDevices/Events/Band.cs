using System.Globalization;

namespace RxDevices;

/// <summary>How far a value must go down or up from the one sent last to be an event: <c>-Down</c> or less, <c>+Up</c> or more.</summary>
/// <param name="Down">The way down; 0: no way down is far enough.</param>
/// <param name="Up">The way up; 0: no way up is far enough.</param>
public readonly record struct Band(double Down, double Up)
{
    private const string NotSpecified = "Not specified";

    /// <summary>The same way in both directions.</summary>
    public static implicit operator Band(double width) => FromDouble(width);

    /// <summary>The same way in both directions.</summary>
    public static Band FromDouble(double width) => new(width, width);

    /// <summary>Reads Tango's notation: <c>0.5</c> for both directions, <c>-1,2</c> for down and up; signs do not count, and what is
    /// <c>Not specified</c>, or left out beside the comma, is 0.</summary>
    public static bool TryParse(string text, out Band band)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        double down = 0;
        double up = 0;
        var isRead = parts.Length switch
        {
            1 => TryParseNumber(parts[0], out down) && TryParseNumber(parts[0], out up),
            2 => TryParseSide(parts[0], out down) && TryParseSide(parts[1], out up),
            _ => false,
        };
        band = new(Math.Abs(down), Math.Abs(up));
        return isRead;
    }

    /// <summary>Whether a step from the value sent last leaves the band; a hair's breadth short of it counts, as rounding makes that.</summary>
    public bool IsLeftBy(double step) =>
        (Up > 0 && step + (Up * 1e-10) >= Up) || (Down > 0 && step - (Down * 1e-10) <= -Down);

    /// <summary>As Tango shows it: <c>0.5</c>, <c>1,2</c> for down and up, <c>Not specified,2</c> where no way down is far enough.</summary>
    public override string ToString() => Down.Equals(Up) ? Show(Up) : $"{Show(Down)},{Show(Up)}";

    private static string Show(double way) => way == 0 ? NotSpecified : way.ToString(CultureInfo.InvariantCulture);

    private static bool TryParseSide(string text, out double number)
    {
        number = 0;
        return text.Length == 0 || TryParseNumber(text, out number);
    }

    private static bool TryParseNumber(string text, out double number)
    {
        number = 0;
        return text.Equals(NotSpecified, StringComparison.OrdinalIgnoreCase)
            || (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number));
    }
}
