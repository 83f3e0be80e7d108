using System.Reactive.Concurrency;
using System.Reactive.Linq;

namespace RxDevices.Simulation;

/// <summary>What changes the values of a stream as they come.</summary>
public static class ValueExtensions
{
    /// <summary>Cold. The values rounded to whole steps, as a converter does; halves go to the even step. Ends as the values do.</summary>
    /// <param name="values">The values.</param>
    /// <param name="step">The size of a step, in the unit of the values; above 0.</param>
    public static IObservable<double> Quantize(this IObservable<double> values, double step) => values.Select(Rounding.To(step));

    /// <summary>Cold. The values cut off at limits. Ends as the values do.</summary>
    /// <param name="values">The values.</param>
    /// <param name="min">The lowest, in the unit of the values.</param>
    /// <param name="max">The highest, in the unit of the values.</param>
    public static IObservable<double> Clamp(this IObservable<double> values, double min, double max)
    {
        Check.Limits(min, max);
        return values.Select(value => Math.Clamp(value, min, max));
    }

    /// <summary>Cold. The values with white noise on top: the n-th has the n-th of the stream. Ends as the values do.</summary>
    /// <param name="values">The values.</param>
    /// <param name="deviation">The standard deviation, in the unit of the values; 0 or above.</param>
    /// <param name="stream">Where its numbers come from; one of its own.</param>
    public static IObservable<double> WithNoise(this IObservable<double> values, double deviation, RandomStream stream)
    {
        Check.NotNegative(deviation);
        return values.Select((value, number) => value + (deviation * stream.Normal(number)));
    }

    /// <summary>
    /// Cold. The values plus a signal that starts at the subscription, at the instant of each value: a drift, a hum. Ends as the values do.
    /// </summary>
    /// <param name="values">The values.</param>
    /// <param name="signal">What is added, in the unit of the values.</param>
    /// <param name="scheduler">The clock: a device passes its own.</param>
    public static IObservable<double> Plus(this IObservable<double> values, Signal signal, IScheduler scheduler)
    {
        ArgumentNullException.ThrowIfNull(signal);
        return Observable.Defer(() =>
        {
            var added = signal.WhenAsked(scheduler);
            return values.Select(value => value + added());
        });
    }

    /// <summary>
    /// Cold. The values later by a dead time; until the first arrives, another one, at once. Fails with the values at once; completes after
    /// the last. On the scheduler, but for the first.
    /// </summary>
    /// <param name="values">The values.</param>
    /// <param name="by">The dead time; 0 or above.</param>
    /// <param name="initial">The value until then, in the unit of the values.</param>
    /// <param name="scheduler">The clock: a device passes its own.</param>
    public static IObservable<double> DeadTime(this IObservable<double> values, TimeSpan by, double initial, IScheduler scheduler)
    {
        Check.NotNegative(by);
        return values.Delay(by, scheduler).StartWith(initial);
    }
}
