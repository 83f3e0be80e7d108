using System.Reactive.Concurrency;
using System.Reactive.Linq;

namespace RxDevices.Simulation;

/// <summary>Values that move to where they are sent as mechanics do.</summary>
public static class MotionExtensions
{
    /// <summary>
    /// Cold. Follows the targets within limits; starts at the first target, then has a value each period while it moves and one, the target,
    /// at the instant of arrival. A new target on the way bends the movement without a jump of the velocity (unless it is linear). Fails with the
    /// targets; completes after the last movement. On the scheduler, but for the first.
    /// </summary>
    /// <param name="targets">Where the value is sent; finite numbers in a unit u. On the scheduler.</param>
    /// <param name="limits">How fast it may move, in u/s, u/s² and u/s³.</param>
    /// <param name="period">The time between two values; above 0.</param>
    /// <param name="scheduler">The clock: a device passes its own.</param>
    public static IObservable<double> MoveWithin(
        this IObservable<double> targets, MotionLimits limits, TimeSpan period, IScheduler scheduler)
    {
        Check.AboveZero(period);
        return Observable.Defer(() =>
        {
            Motion? motion = null;
            var start = scheduler.Now;
            return targets.Select(Movement).Switch();

            IObservable<double> Movement(double target)
            {
                if (motion is null)
                {
                    (motion, start) = (Motion.Rest(target, limits), scheduler.Now);
                    return Observable.Return(target);
                }

                if (target != motion.Target)
                {
                    (motion, start) = (motion.MoveTo(target, scheduler.Now - start), scheduler.Now);
                }

                return Leg.Of(motion, start, period, scheduler).Select(state => state.Position);
            }
        });
    }
}
