using System.Reactive;
using System.Reactive.Concurrency;
using System.Reactive.Linq;
using System.Reactive.Subjects;

namespace RxDevices.Lines;

/// <summary>What one client watches.</summary>
/// <param name="options">The bounds.</param>
/// <param name="strand">The conversation's strand: all happens there.</param>
/// <param name="clock">The clock of <c>watch NAME every SECONDS</c>.</param>
/// <param name="prompt">What follows a watch that was refused.</param>
internal sealed class Watches(LineRouterOptions options, Strand strand, IScheduler clock, Func<string> prompt) : IDisposable
{
    private readonly Subject<IObservable<Reply>> begun = new();
    private readonly Subject<Unit> stopped = new();
    private int active;

    /// <summary>Hot. The readings of all watches, as lines. Completes after <see cref="EndWhenIdle"/>, with the last watch.</summary>
    public IObservable<Reply> Readings => begun.Merge();

    public bool Any => active > 0;

    public async ValueTask Begin(Query.Watch watch, Answers answers, IAnswerFormat format, CancellationToken cancellation)
    {
        var told = await What(watch, answers, format, cancellation);
        Require(active < options.WatchesPerConversation, $"A conversation watches at most {options.WatchesPerConversation} attributes");
        active++;
        var isActive = true;
        begun.OnNext(OnStrand(told)
            .Append(format.WatchEnded(watch.Name))
            .Where(text => text.Length > 0)
            .Select(text => text + "\n")
            .Catch((DevFailedException refusal) =>
            {
                End();
                return Observable.Return($"{format.Failure(refusal.Failure)}\n{prompt()}");
            })
            .Select(text => new Reply(text, CompletesLine: false))
            .TakeUntil(stopped)
            .Finally(End));

        void End()
        {
            active -= isActive ? 1 : 0;
            isActive = false;
        }
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

    private async ValueTask<IObservable<string>> What(
        Query.Watch watch, Answers answers, IAnswerFormat format, CancellationToken cancellation)
    {
        if (watch.Topic == WatchTopic.Interface)
        {
            return answers.Device(watch.Name).Interfaces().Select(format.Interface);
        }

        var (port, attribute) = await answers.Find(AttributeName.Parse(watch.Name), cancellation);
        Require(
            watch.Every is null || watch.Every >= options.ShortestWatchPeriod,
            $"The shortest period is {options.ShortestWatchPeriod.TotalSeconds} s");
        return watch.Topic switch
        {
            WatchTopic.Readings => Tell(ReadingsOf(port, attribute, watch.Every)),
            WatchTopic.Ready => port.DataReady(attribute.Name).Select(ready => format.Ready(watch.Name, ready)),
            WatchTopic.Config => port.Configurations(attribute.Name).Select(description => format.Configuration(watch.Name, description)),
            _ => Tell(port.Events(attribute.Name, KindOf(watch.Topic))),
        };

        IObservable<string> Tell(IObservable<Reading> readings) =>
            readings.Select(reading => format.Watched(watch.Name, LabelledReading.Of(reading, attribute)));
    }

    // A reading that cannot be had any more is told as one that failed; the watch goes on until an empty line.
    private IObservable<Reading> ReadingsOf(IDevicePort port, AttributeDescription attribute, TimeSpan? every) =>
        (every is null && !attribute.IsAsked ? port.Observe(attribute.Name) : port.ReadEvery(attribute.Name, every ?? options.WatchPeriod, clock))
        .Catch((DevFailedException refusal) => Observable.Return<Reading>(Reading.Failed<string>(refusal.Failure, clock.Now)));

    private static EventKind KindOf(WatchTopic topic) => topic switch
    {
        WatchTopic.Change => EventKind.Change,
        WatchTopic.Archive => EventKind.Archive,
        WatchTopic.Periodic => EventKind.Periodic,
        WatchTopic.Alarm => EventKind.Alarm,
        _ => EventKind.User,
    };

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
