namespace RxDevices.Tool;

/// <summary>Where the columns of a live table begin and how wide they are.</summary>
/// <param name="Name">The width of the names.</param>
/// <param name="Value">The width of the values.</param>
/// <param name="Unit">The width of the units.</param>
/// <param name="Trend">The width of the trend; 0 when there is no room.</param>
internal sealed record LiveColumns(int Name, int Value, int Unit, int Trend)
{
    public const int Quality = 8;
    public const int Age = 5;
    public const int Rate = 7;
    private const int ShortestTrend = 8;
    private const int LongestTrend = 32;
    private const int ShortestName = 16;

    public int ValueAt => Name + 1;

    public int UnitAt => ValueAt + Value + 1;

    public int QualityAt => UnitAt + Unit + 1;

    public int AgeAt => QualityAt + Quality + 1;

    public int RateAt => AgeAt + Age + 1;

    public int TrendAt => RateAt + Rate + 1;

    /// <summary>Shares out a window: the names in full as long as values and a short trend have room, the rest for the trend.</summary>
    public static LiveColumns For(int width, int longestName, int longestUnit)
    {
        var value = width >= 110 ? 20 : 12;
        var unit = Math.Clamp(longestUnit, 4, 8);
        var left = width - value - unit - Quality - Age - Rate - 5;
        var name = Math.Clamp(left - ShortestTrend - 1, ShortestName, Math.Max(longestName, ShortestName));
        var trend = Math.Min(left - name - 1, LongestTrend);
        return new(name, value, unit, trend < ShortestTrend ? 0 : trend);
    }
}
