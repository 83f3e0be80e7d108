using System.Reactive.Concurrency;
using System.Reactive.Linq;

namespace RxDevices.Simulation;

/// <summary>What goes wrong on the way of a stream, whatever its values. What is only to last for a while, or to be switched on while it runs, is
/// a <see cref="Fault"/>.</summary>
public static class FaultExtensions
{
    /// <summary>
    /// Cold. The values later, each by its own time; their order is kept. Fails with the values at once; completes after the last. On the
    /// scheduler, but for a value that comes at once.
    /// </summary>
    /// <param name="values">The values.</param>
    /// <param name="by">How much later; 0 or above.</param>
    /// <param name="jitter">How much more or less at most, evenly spread; not above <paramref name="by"/>.</param>
    /// <param name="stream">Where its numbers come from; one of its own.</param>
    /// <param name="scheduler">The clock: a device passes its own.</param>
    public static IObservable<T> Late<T>(
        this IObservable<T> values, TimeSpan by, TimeSpan jitter, RandomStream stream, IScheduler scheduler)
    {
        Check.NotNegative(jitter);
        ArgumentOutOfRangeException.ThrowIfLessThan(by, jitter);
        var latency = new Fault.Latency(by, jitter);
        return Observable.Defer(() =>
        {
            var latest = DateTimeOffset.MinValue;
            return values.Select((value, number) =>
            {
                var due = scheduler.Now + latency.Of(number, stream);
                latest = due > latest ? due : latest;
                return At(value, latest, scheduler);
            }).Concat();
        });
    }

    /// <summary>
    /// Cold. The values, but for those that come while it hangs: they come when it is over, one after the other. Ends as the values do, but not
    /// before that. On the scheduler then.
    /// </summary>
    /// <param name="values">The values.</param>
    /// <param name="after">When it begins to hang, since the subscription; 0 or above.</param>
    /// <param name="length">How long it hangs; above 0.</param>
    /// <param name="scheduler">The clock: a device passes its own.</param>
    public static IObservable<T> Hang<T>(this IObservable<T> values, TimeSpan after, TimeSpan length, IScheduler scheduler)
    {
        Check.NotNegative(after);
        Check.AboveZero(length);
        return Observable.Defer(() =>
        {
            var (begin, end) = (scheduler.Now + after, scheduler.Now + after + length);
            return values.Select(value => At(value, scheduler.Now >= begin ? end : scheduler.Now, scheduler)).Concat();
        });
    }

    /// <summary>Cold. The values without those that are lost. Ends as the values do.</summary>
    /// <param name="values">The values.</param>
    /// <param name="chance">Which are lost.</param>
    /// <param name="stream">Where its numbers come from; one of its own.</param>
    public static IObservable<T> Drop<T>(this IObservable<T> values, Chance chance, RandomStream stream) =>
        values.Where((_, number) => !chance.Strikes(number + 1L, stream));

    /// <summary>Cold. The values without those that come while an occasion lasts, counted from the subscription. Ends as the values do.</summary>
    /// <param name="values">The values.</param>
    /// <param name="occasions">When.</param>
    /// <param name="scheduler">The clock: a device passes its own.</param>
    public static IObservable<T> Gaps<T>(this IObservable<T> values, Occasions occasions, IScheduler scheduler)
    {
        ArgumentNullException.ThrowIfNull(occasions);
        return Observable.Defer(() =>
        {
            var start = scheduler.Now;
            return values.Where(_ => occasions.BeganAt(scheduler.Now - start) is null);
        });
    }

    /// <summary>Cold. The values, some of them twice. Ends as the values do.</summary>
    /// <param name="values">The values.</param>
    /// <param name="chance">Which come twice.</param>
    /// <param name="stream">Where its numbers come from; one of its own.</param>
    public static IObservable<T> Duplicate<T>(this IObservable<T> values, Chance chance, RandomStream stream) =>
        values.SelectMany((value, number) => Enumerable.Repeat(value, chance.Strikes(number + 1L, stream) ? 2 : 1));

    private static IObservable<T> At<T>(T value, DateTimeOffset due, IScheduler scheduler) => Observable.Defer(() => due > scheduler.Now
        ? Observable.Timer(due, scheduler).Select(_ => value)
        : Observable.Return(value, ImmediateScheduler.Instance));
}
