using System.Reactive.Concurrency;
using System.Reactive.Linq;

namespace RxDevices.Simulation;

/// <summary>What goes wrong with the values of a stream while an occasion lasts, counted from the subscription.</summary>
public static class OccasionExtensions
{
    /// <summary>Cold. With something added to the values that come while an occasion lasts. Ends as the values do.</summary>
    /// <param name="values">The values.</param>
    /// <param name="height">What is added, in the unit of the values; negative for a dip.</param>
    /// <param name="occasions">When.</param>
    /// <param name="scheduler">The clock: a device passes its own.</param>
    public static IObservable<double> Spikes(this IObservable<double> values, double height, Occasions occasions, IScheduler scheduler) =>
        values.During(occasions, (value, _) => value + height, scheduler);

    /// <summary>Cold. With another value for those that come while an occasion lasts. Ends as the values do.</summary>
    /// <param name="values">The values.</param>
    /// <param name="occasions">When.</param>
    /// <param name="to">The value then, in the unit of the values; NaN for a broken sensor.</param>
    /// <param name="scheduler">The clock: a device passes its own.</param>
    public static IObservable<double> Dropouts(this IObservable<double> values, Occasions occasions, double to, IScheduler scheduler) =>
        values.During(occasions, (_, _) => to, scheduler);

    /// <summary>
    /// Cold. Stuck while an occasion lasts: the last value from before it stands for those that come. Ends as the values do.
    /// </summary>
    /// <param name="values">The values.</param>
    /// <param name="occasions">When.</param>
    /// <param name="scheduler">The clock: a device passes its own.</param>
    public static IObservable<double> Stuck(this IObservable<double> values, Occasions occasions, IScheduler scheduler) =>
        values.During(occasions, (value, before) => before ?? value, scheduler);

    // The change gets the value, and the last one shown, if any: during an occasion that stays the one from before.
    private static IObservable<double> During(
        this IObservable<double> values, Occasions occasions, Func<double, double?, double> change, IScheduler scheduler)
    {
        ArgumentNullException.ThrowIfNull(occasions);
        return Observable.Defer(() =>
        {
            var start = scheduler.Now;
            double? before = null;
            return values.Select(value =>
            {
                var shown = occasions.BeganAt(scheduler.Now - start) is null ? value : change(value, before);
                before = shown;
                return shown;
            });
        });
    }
}
