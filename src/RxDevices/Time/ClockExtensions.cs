using System.Reactive.Concurrency;

namespace RxDevices;

/// <summary>Other libraries on a device's clock.</summary>
public static class ClockExtensions
{
    /// <summary>
    /// The clock as a <see cref="TimeProvider"/>, so that <c>Task.Delay</c>, <c>PeriodicTimer</c> and <c>CancelAfter</c> run on it.
    /// One way only: nothing turns a time provider into a clock.
    /// </summary>
    /// <param name="clock">A device's <see cref="Device.Clock"/>, or the host's scheduler.</param>
    public static TimeProvider AsTimeProvider(this IScheduler clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return new ClockTimeProvider(clock);
    }
}
