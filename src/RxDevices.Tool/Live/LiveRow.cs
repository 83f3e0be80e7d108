using RxDevices.Lines;

namespace RxDevices.Tool;

/// <summary>What is known of one attribute that is watched.</summary>
/// <remarks>One owner at a time.</remarks>
internal sealed class LiveRow(string name, string unit, DateTimeOffset start)
{
    private const int LongestTrend = 64;
    private readonly RateMeter rate = new(start);
    private readonly List<double> trend = [];

    public string Name => name;

    public string Unit => unit;

    /// <summary>The last reading, if there has been one.</summary>
    public Reading? Last { get; private set; }

    /// <summary>Why nothing more will come, if so.</summary>
    public string? End { get; private set; }

    /// <summary>The last values, where they are numbers.</summary>
    public IReadOnlyList<double> Trend => trend;

    /// <summary>The value as text; the reason, where there is none.</summary>
    public string Value => End ?? Last switch
    {
        null => "",
        { Failure: { } failure } => $"{failure.Reason}: {failure.Description}",
        { HasValue: false } => "None",
        var reading => LineText.Literal(reading.Value),
    };

    /// <summary>Whether there is a reason in place of the value.</summary>
    public bool HasFailed => End is not null || Last?.Failure is not null;

    public double RateAt(DateTimeOffset now) => rate.PerSecond(now);

    /// <summary>How long ago the last reading was taken, by its own time.</summary>
    public TimeSpan? AgeAt(DateTimeOffset now) => Last is null ? null : now > Last.Time ? now - Last.Time : TimeSpan.Zero;

    public void Add(Reading reading, DateTimeOffset now)
    {
        Last = reading;
        rate.Count(now);
        if (reading.Kind.Format != DataFormat.Scalar)
        {
            return;
        }

        if (trend.Count == LongestTrend)
        {
            trend.RemoveAt(0);
        }

        trend.Add(Numeric.Of(reading));
    }

    public void Finish(string reason) => End = reason;
}
