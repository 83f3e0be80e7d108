using System.Reactive.Concurrency;
using System.Reactive.Linq;

namespace RxDevices.Simulation;

/// <summary>Values that take time to get where they are sent.</summary>
public static class RampExtensions
{
    /// <summary>
    /// Cold. Follows the targets by at most <paramref name="by"/> every <paramref name="step"/>; starts at the first target, and
    /// ends each ramp exactly on its target. A new target on the way starts a new ramp from where the value is.
    /// Each value is start + n x by, so rounding does not add up.
    /// </summary>
    /// <param name="targets">Where the value is sent; finite numbers.</param>
    /// <param name="by">The largest change in one step, in the unit of the targets; above 0.</param>
    /// <param name="step">The time between two values; above 0.</param>
    /// <param name="scheduler">The clock: a device passes its own.</param>
    public static IObservable<double> RampBy(this IObservable<double> targets, double by, TimeSpan step, IScheduler scheduler)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(by);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(step, TimeSpan.Zero);
        return Observable.Defer(() =>
        {
            double? current = null;
            return targets
                .Select(target => Leg(current ?? target, target))
                .Switch()
                .Do(value => current = value);
        });

        IObservable<double> Leg(double start, double target) => start == target
            ? Observable.Return(target)
            : Observable.Interval(step, scheduler)
                .Select(tick => Math.Abs(target - start) <= by * (tick + 1)
                    ? target
                    : start + (Math.Sign(target - start) * by * (tick + 1)))
                .TakeUntil(value => value == target);
    }
}
