using System.Diagnostics.Metrics;

namespace RxDevices.Lines;

/// <summary>What a server tells about itself under the name <c>RxDevices.Lines</c>. All of it is asked for, so nobody pays while nobody listens.</summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class LineMetrics : IDisposable
{
    private readonly Meter meter = new("RxDevices.Lines");

    /// <summary>Begins to tell.</summary>
    /// <param name="count">Counts what there is and was.</param>
    /// <param name="door">Whom it lets in.</param>
    public LineMetrics(Func<LineCounts> count, Door door)
    {
        meter.CreateObservableUpDownCounter("rxdevices.lines.clients", () => count().Clients, "{client}", "Clients there are.");
        meter.CreateObservableUpDownCounter("rxdevices.lines.at_door", () => door.Waiting, "{client}", "Clients that are not let in yet.");
        meter.CreateObservableCounter("rxdevices.lines.heard", () => count().Heard, "{line}", "Lines heard.");
        meter.CreateObservableCounter("rxdevices.lines.writes", () => count().Sent, "{write}", "Writes to clients; one carries the answers to many lines.");
        meter.CreateObservableUpDownCounter("rxdevices.lines.owed", () => count().Owed, "{line}", "Lines that wait for their answers to be sent.");
        meter.CreateObservableCounter("rxdevices.lines.refused", () => door.Refused, "{client}", "Clients that were not let in.");
        meter.CreateObservableCounter("rxdevices.lines.timeouts", () => count().TimedOut, "{client}", "Clients that took too long with something.");
    }

    public void Dispose() => meter.Dispose();
}
