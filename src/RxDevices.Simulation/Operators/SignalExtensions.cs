using System.Reactive.Concurrency;
using System.Reactive.Linq;

namespace RxDevices.Simulation;

/// <summary>From signals to what attributes show.</summary>
public static class SignalExtensions
{
    /// <summary>
    /// Cold. The values of a signal that starts when it is subscribed to: the first at once, then one each period. Never fails, never
    /// completes. On the scheduler, but for the first.
    /// </summary>
    /// <remarks>
    /// The n-th value is that of the instant n x period exactly, also when the clock is late. When the clock is later than a whole period, the
    /// values in between are left out: the newest wins.
    /// </remarks>
    /// <param name="signal">The signal.</param>
    /// <param name="period">The time between two values; above 0.</param>
    /// <param name="scheduler">The clock: a device passes its own.</param>
    public static IObservable<double> Every(this Signal signal, TimeSpan period, IScheduler scheduler)
    {
        ArgumentNullException.ThrowIfNull(signal);
        Check.AboveZero(period);
        return Observable.Create<double>(observer =>
        {
            observer.OnNext(signal.At(TimeSpan.Zero));
            return Ticks.Begin(period, elapsed => observer.OnNext(signal.At(elapsed)), scheduler);
        });
    }

    /// <summary>Starts a signal now; the result is asked for the value of the very instant at which it is asked, as an attribute that is read.</summary>
    /// <param name="signal">The signal.</param>
    /// <param name="scheduler">The clock: a device passes its own.</param>
    public static Func<double> WhenAsked(this Signal signal, IScheduler scheduler)
    {
        ArgumentNullException.ThrowIfNull(signal);
        ArgumentNullException.ThrowIfNull(scheduler);
        var start = scheduler.Now;
        return () => signal.At(scheduler.Now - start);
    }
}
