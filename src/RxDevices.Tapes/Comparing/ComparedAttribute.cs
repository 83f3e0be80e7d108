namespace RxDevices.Tapes;

/// <summary>One attribute of two tapes while they are compared: the readings of the one that is ahead wait for those of the other.</summary>
internal sealed class ComparedAttribute(string name, TapeComparisonOptions options)
{
    private const int MostWaiting = 100_000;

    private readonly Queue<(Reading Reading, TimeSpan Time)> waiting = new();
    private bool firstWaits;
    private bool onlyCounts;
    private long first;
    private long second;
    private long compared;
    private long different;
    private double maxDifference;

    public TapeDifference? FirstDifference { get; private set; }

    public AttributeComparison Summary => new(name, first, second, different, maxDifference);

    public void AddFirst(Reading reading, TimeSpan time)
    {
        first++;
        Add(reading, time, isFirst: true);
    }

    public void AddSecond(Reading reading, TimeSpan time)
    {
        second++;
        Add(reading, time, isFirst: false);
    }

    /// <summary>No more comes: what waits has no other.</summary>
    public void End()
    {
        if (first != second && waiting.TryPeek(out var alone))
        {
            Note(alone.Time, $"the {(firstWaits ? "second" : "first")} tape has only {Math.Min(first, second)} readings, the other {Math.Max(first, second)}");
        }
    }

    private void Add(Reading reading, TimeSpan time, bool isFirst)
    {
        if (onlyCounts)
        {
            return;
        }

        if (waiting.Count == 0 || firstWaits == isFirst)
        {
            firstWaits = isFirst;
            waiting.Enqueue((reading, time));
            onlyCounts = waiting.Count > MostWaiting;
            return;
        }

        var (other, otherTime) = waiting.Dequeue();
        if (isFirst)
        {
            Compare(reading, time, other, otherTime);
        }
        else
        {
            Compare(other, otherTime, reading, time);
        }
    }

    private void Compare(Reading one, TimeSpan oneTime, Reading other, TimeSpan otherTime)
    {
        var difference = ReadingDifference.Of(one, other, options.Tolerance);
        maxDifference = Math.Max(maxDifference, difference.Size);
        var late = (oneTime - otherTime).Duration();
        var what = difference.What ?? (options.TimeTolerance is { } tolerance && late > tolerance ? $"{late} apart" : null);
        if (what is not null)
        {
            different++;
            Note(oneTime, what);
        }

        compared++;
    }

    private void Note(TimeSpan time, string what) => FirstDifference ??= new(name, compared, time, what);
}
