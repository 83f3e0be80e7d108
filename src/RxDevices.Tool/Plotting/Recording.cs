using System.Reactive;
using System.Reactive.Concurrency;
using System.Reactive.Linq;

namespace RxDevices.Tool;

/// <summary>What attributes were over some time, and when that was.</summary>
/// <param name="Traces">One for each attribute.</param>
/// <param name="Span">How long was recorded.</param>
/// <param name="Start">When it began; null in virtual time, where that means nothing.</param>
internal sealed record Recording(IReadOnlyList<Trace> Traces, TimeSpan Span, DateTimeOffset? Start)
{
    /// <summary>Cold. Records for some time, and then tells what. Never fails. One call at a time.</summary>
    /// <param name="sources">Traces to fill, and from what.</param>
    /// <param name="span">For how long.</param>
    /// <param name="sooner">Ends it sooner.</param>
    /// <param name="scheduler">The clock; its times are those of the points.</param>
    public static IObservable<Recording> Of(
        IReadOnlyList<(Trace Trace, IObservable<Reading> Readings)> sources, TimeSpan span, IObservable<Unit> sooner, IScheduler scheduler) =>
        Observable.Defer(() =>
        {
            var start = scheduler.Now;

            // Merged, they come one at a time. What has ended leaves the others time.
            return sources
                .Select(source => source.Readings
                    .Do(reading => source.Trace.Add(scheduler.Now - start, Numeric.Of(reading)))
                    .Select(_ => Unit.Default)
                    .Catch((DevFailedException refusal) => Observable.Return(Unit.Default).Do(_ => source.Trace.Finish(refusal)))
                    .Concat(Observable.Never<Unit>()))
                .Merge()
                .TakeUntil(Observable.Timer(span, scheduler).Select(_ => Unit.Default).Merge(sooner))
                .Select(_ => default(Recording)!)
                .IgnoreElements()
                .Concat(Observable.Defer(() => Observable.Return(Made([.. sources.Select(source => source.Trace)], scheduler.Now - start, start))));
        });

    private static Recording Made(IReadOnlyList<Trace> traces, TimeSpan span, DateTimeOffset start)
    {
        foreach (var trace in traces)
        {
            trace.HoldUntil(span);
        }

        return new(traces, span, start);
    }
}
