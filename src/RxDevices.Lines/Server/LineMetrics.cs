using System.Diagnostics.Metrics;

namespace RxDevices.Lines;

/// <summary>What a server tells about itself under the name <c>RxDevices.Lines</c>. All of it is asked for, so nobody pays while nobody listens.</summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class LineMetrics : IDisposable
{
    private readonly Meter meter = new("RxDevices.Lines");

    /// <summary>Begins to tell.</summary>
    /// <param name="statistics">Counts what there is and was; always the same things.</param>
    public LineMetrics(Func<IReadOnlyList<LineStatistic>> statistics)
    {
        foreach (var (index, (name, unit, meaning, _, isNow)) in statistics().Index())
        {
            if (isNow)
            {
                meter.CreateObservableUpDownCounter($"rxdevices.lines.{name}", () => statistics()[index].Count, unit, meaning);
            }
            else
            {
                meter.CreateObservableCounter($"rxdevices.lines.{name}", () => statistics()[index].Count, unit, meaning);
            }
        }
    }

    public void Dispose() => meter.Dispose();
}
