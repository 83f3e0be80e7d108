using System.Reactive;
using System.Reactive.Concurrency;
using System.Reactive.Linq;
using System.Reactive.Subjects;

namespace RxDevices.Lines;

/// <summary>What one client watches.</summary>
/// <remarks>All on the conversation's strand.</remarks>
internal sealed class Watches(LineRouterOptions options, Strand strand, IScheduler clock) : IDisposable
{
    private readonly Subject<IObservable<Reply>> begun = new();
    private readonly Subject<Unit> stopped = new();
    private int active;

    /// <summary>Hot. The readings of all watches, as lines. Completes after <see cref="EndWhenIdle"/>, with the last watch.</summary>
    public IObservable<Reply> Readings => begun.Merge();

    public bool Any => active > 0;

    public async ValueTask Begin(Query.Watch watch, Answers answers, IAnswerFormat format, CancellationToken cancellation)
    {
        var (port, attribute) = await answers.Find(AttributeName.Parse(watch.Name), cancellation);
        Require(watch.Every is null || watch.Every >= options.ShortestWatchPeriod, $"The shortest period is {options.ShortestWatchPeriod.TotalSeconds} s");
        Require(active < options.WatchesPerConversation, $"A conversation watches at most {options.WatchesPerConversation} attributes");
        var readings = watch.Every is null && !attribute.IsAsked
            ? port.Observe(attribute.Name)
            : Poll(port, attribute.Name, watch.Every ?? options.WatchPeriod);
        active++;
        begun.OnNext(OnStrand(readings)
            .Catch((DevFailedException refusal) => Observable.Return<Reading>(Reading.Failed<string>(refusal.Failure, clock.Now)))
            .Select(reading => format.Watched(watch.Name, LabelledReading.Of(reading, attribute)))
            .Append(format.WatchEnded(watch.Name))
            .Where(text => text.Length > 0)
            .Select(text => new Reply(text + "\n", CompletesLine: false))
            .TakeUntil(stopped)
            .Finally(() => active--));
    }

    public void StopAll() => stopped.OnNext(Unit.Default);

    public void EndWhenIdle() => begun.OnCompleted();

    /// <summary>Ends the conversation with an error that is no refusal: a bug.</summary>
    public void Break(Exception exception) => begun.OnNext(Observable.Throw<Reply>(exception));

    public void Dispose()
    {
        stopped.Dispose();
        begun.Dispose();
    }

    // A read that is slower than the period lets the ticks in between go by.
    private IObservable<Reading> Poll(IDevicePort port, string attribute, TimeSpan period)
    {
        var reading = Observable.FromAsync(token => port.Read(attribute, token).AsTask(), ImmediateScheduler.Instance);
        var underWay = false;
        return Observable.Interval(period, clock).Prepend(-1)
            .Where(_ => !underWay)
            .SelectMany(_ =>
            {
                underWay = true;
                return reading.Finally(() => underWay = false);
            });
    }

    private IObservable<T> OnStrand<T>(IObservable<T> source) => Observable.Create<T>(observer => source.Subscribe(
        value => strand.Run((observer, value), static next => next.observer.OnNext(next.value)),
        error => strand.Run((observer, error), static end => end.observer.OnError(end.error)),
        () => strand.Run(observer, static observer => observer.OnCompleted())));

    private static void Require(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new DevFailedException(Reasons.WrongFormat, otherwise, "Watches.Begin");
        }
    }
}
