using System.Reactive.Concurrency;

namespace RxDevices;

/// <summary>A stopwatch on a clock's own time: what Rx takes for <c>Delay</c> and <c>TimeInterval</c>, which else measure the machine's.</summary>
internal sealed class ClockStopwatch(IScheduler clock) : IStopwatch
{
    private readonly DateTimeOffset start = clock.Now;

    /// <inheritdoc/>
    public TimeSpan Elapsed => clock.Now - start;
}
