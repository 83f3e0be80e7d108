using System.Globalization;

namespace RxDevices.Simulation;

/// <summary>Spans of time with their unit, as people write them: <c>200 ms</c>, <c>1.5s</c>, <c>5 min</c>.</summary>
/// <remarks>Safe from any thread. Units: d, h, min, s, ms, us.</remarks>
public static class SpanText
{
    private static readonly (string Name, long Ticks)[] Units =
    [
        ("d", TimeSpan.TicksPerDay), ("h", TimeSpan.TicksPerHour), ("min", TimeSpan.TicksPerMinute), ("s", TimeSpan.TicksPerSecond),
        ("ms", TimeSpan.TicksPerMillisecond), ("us", TimeSpan.TicksPerMicrosecond),
    ];

    /// <summary>The units there are, for messages.</summary>
    internal static string UnitNames { get; } = string.Join(", ", Units.Select(unit => unit.Name).Reverse());

    /// <summary>Reads a span, or says that it is none: a number that is not negative, and a unit.</summary>
    public static bool TryParse(string text, out TimeSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        var end = text.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        return TryParse(text[..end].Trim(), text[end..].Trim(), out span);
    }

    /// <summary>Writes what reads back the same, in the largest unit that takes no decimals.</summary>
    public static string Of(TimeSpan span)
    {
        var (name, ticks) = span == TimeSpan.Zero
            ? ("s", TimeSpan.TicksPerSecond)
            : Units.FirstOrDefault(unit => span.Ticks % unit.Ticks == 0, Units[^1]);
        return string.Create(CultureInfo.InvariantCulture, $"{span.Ticks / (decimal)ticks} {name}");
    }

    /// <summary>Reads a span of a number and a unit that stand apart.</summary>
    internal static bool TryParse(string number, string unit, out TimeSpan span)
    {
        span = default;
        if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
            || !IsUnit(unit, out var ticks)
            || count > TimeSpan.MaxValue.Ticks / ticks)
        {
            return false;
        }

        span = new((long)decimal.Round(count * ticks));
        return true;
    }

    /// <summary>Whether there is a unit of that name.</summary>
    internal static bool IsUnit(string name, out long ticks)
    {
        ticks = Units.FirstOrDefault(unit => unit.Name == name).Ticks;
        return ticks > 0;
    }
}
