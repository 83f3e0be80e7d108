using System.Globalization;

namespace RxDevices;

/// <summary>How far a value must go down or up from the one sent last to be an event: <c>-Down</c> or less, <c>+Up</c> or more.</summary>
/// <param name="Down">The way down; 0: no way down is far enough.</param>
/// <param name="Up">The way up; 0: no way up is far enough.</param>
public readonly record struct Band(double Down, double Up)
{
    /// <summary>The same way in both directions.</summary>
    public static implicit operator Band(double width) => FromDouble(width);

    /// <summary>The same way in both directions.</summary>
    public static Band FromDouble(double width) => new(width, width);

    /// <summary>Reads Tango's notation: <c>0.5</c> for both directions, <c>-1,2</c> for down and up; signs do not count, and what is
    /// <c>Not specified</c> is 0.</summary>
    public static bool TryParse(string text, out Band band)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        var isRead = TryParseNumber(parts[0], out var down);
        var up = down;
        if (parts.Length == 2)
        {
            isRead &= TryParseNumber(parts[1], out up);
        }

        band = new(Math.Abs(down), Math.Abs(up));
        return isRead && parts.Length <= 2;
    }

    /// <summary>Whether a step from the value sent last leaves the band; a hair's breadth short of it counts, as rounding makes that.</summary>
    public bool IsLeftBy(double step) =>
        (Up > 0 && step + (Up * 1e-10) >= Up) || (Down > 0 && step - (Down * 1e-10) <= -Down);

    /// <summary>In Tango's notation.</summary>
    public override string ToString() => Down.Equals(Up)
        ? Up.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"-{Down},{Up}");

    private static bool TryParseNumber(string text, out double number)
    {
        number = 0;
        return text.Equals("Not specified", StringComparison.OrdinalIgnoreCase)
            || (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number));
    }
}
