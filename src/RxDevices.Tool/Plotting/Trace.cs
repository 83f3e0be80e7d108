namespace RxDevices.Tool;

/// <summary>What an attribute was over some time: a number at each time, NaN where it had none.</summary>
/// <remarks>One owner at a time.</remarks>
/// <param name="name">The attribute's name.</param>
/// <param name="unit">Its unit.</param>
/// <param name="isHeld">Whether a value holds until the next one comes, as where each change is told; else it was asked now and then,
/// and what was between is not known.</param>
internal sealed class Trace(string name, string unit, bool isHeld)
{
    /// <summary>The most points. When there are so many every other one is dropped, and of what follows as well.</summary>
    public const int MostPoints = 200_000;

    private readonly List<(double Seconds, double Value)> points = [];
    private long heard;
    private long stride = 1;

    public string Name => name;

    public string Unit => unit;

    /// <summary>Name and unit.</summary>
    public string Title => unit.Length > 0 ? $"{name} in {unit}" : name;

    public bool IsHeld => isHeld;

    /// <summary>Why there is nothing more, if it ended before its time.</summary>
    public DevFailedException? End { get; private set; }

    public IReadOnlyList<(double Seconds, double Value)> Points => points;

    public void Add(TimeSpan at, double value)
    {
        if (heard++ % stride != 0)
        {
            return;
        }

        points.Add((at.TotalSeconds, value));
        if (points.Count == MostPoints)
        {
            var index = 0;
            points.RemoveAll(_ => index++ % 2 != 0);
            stride *= 2;
        }
    }

    public void Finish(DevFailedException refusal) => End = refusal;

    /// <summary>A value that holds, holds until the end of the recording.</summary>
    public void HoldUntil(TimeSpan end)
    {
        if (isHeld && points.Count > 0)
        {
            points.Add((end.TotalSeconds, points[^1].Value));
        }
    }
}
