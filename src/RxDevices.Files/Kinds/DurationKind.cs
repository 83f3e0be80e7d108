using System.Globalization;
using System.Text.Json.Nodes;

namespace RxDevices.Files;

/// <summary>A span of time: <c>200ms</c>, <c>2 s</c>, <c>5 min</c>, <c>1.5</c> (seconds).</summary>
/// <param name="least">The shortest; 0 where 0 is right too.</param>
internal sealed class DurationKind(TimeSpan least) : Kind<TimeSpan>
{
    private const double MostDays = 36_500;

    private static readonly (string Unit, double Seconds)[] Units =
        [("us", 1e-6), ("ms", 1e-3), ("min", 60), ("s", 1), ("h", 3600), ("d", 86_400)];

    public override string Expected =>
        $"a time {(least == TimeSpan.Zero ? "of 0 or more" : $"of {Show(least)} or more")}, such as 200 ms, 2 s, 1.5 (seconds), 5 min, 1 h or 7 d";

    public override bool TryRead(FileNode node, FileReading reading, out TimeSpan value)
    {
        value = default;
        return (node is FileText text && TryParse(text, reading, out value) && value >= least) || Unexpected(node, reading, out value);
    }

    public override JsonObject Schema(SchemaDefinitions definitions) => new() { ["type"] = new JsonArray("number", "string") };

    private static bool TryParse(FileText node, FileReading reading, out TimeSpan value)
    {
        var text = reading.TextOf(node).Trim();
        var (unit, seconds) = Units.FirstOrDefault(unit => text.EndsWith(unit.Unit, StringComparison.Ordinal));
        var isNumber = double.TryParse(
            text[..^(unit?.Length ?? 0)].TrimEnd(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        isNumber |= unit is null && Kinds.Number.TryRead(node, reading.Quiet(), out number);
        number *= unit is null ? 1 : seconds;
        var isTime = isNumber && number is >= 0 and <= MostDays * 86_400;
        value = isTime ? TimeSpan.FromTicks((long)Math.Round(number * TimeSpan.TicksPerSecond)) : default;
        return isTime;
    }

    private static string Show(TimeSpan span) => span < TimeSpan.FromSeconds(1)
        ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalMilliseconds} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds} s");
}
