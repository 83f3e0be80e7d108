using System.Reactive;
using System.Reactive.Concurrency;
using System.Reactive.Linq;
using System.Reactive.Subjects;

namespace RxDevices.Lines;

/// <summary>What one client watches.</summary>
/// <param name="options">The bounds.</param>
/// <param name="strand">The conversation's strand: all happens there.</param>
/// <param name="clock">The clock of <c>watch NAME every SECONDS</c>.</param>
/// <param name="conversation">Says what follows a watch that was refused.</param>
internal sealed class Watches(LineRouterOptions options, Strand strand, IScheduler clock, Conversation conversation) : IDisposable
{
    private readonly Subject<IObservable<Reply>> begun = new();
    private readonly Subject<Unit> stopped = new();
    private int active;

    /// <summary>Hot. The readings of each watch, as it begins. Does not complete.</summary>
    public IObservable<IObservable<Reply>> Begun => begun;

    public bool Any => active > 0;

    public async ValueTask Begin(
        Question question, Query.Watch watch, Answers answers, IAnswerFormat format, CancellationToken cancellation)
    {
        var told = await What(question, watch, answers, format, cancellation);
        Require(active < options.WatchesPerConversation, $"A conversation watches at most {options.WatchesPerConversation} attributes");
        active++;
        var isActive = true;
        begun.OnNext(OnStrand(told)
            .Concat(Ending(format.WatchEnded(watch.Name)))
            .Catch((DevFailedException refusal) =>
            {
                End();
                return Observable.Return(Says($"{format.Failure(refusal.Failure)}\n{conversation.Prompt}"));
            })
            .TakeUntil(stopped)
            .Finally(End));

        void End()
        {
            active -= isActive ? 1 : 0;
            isActive = false;
        }
    }

    public void StopAll() => stopped.OnNext(Unit.Default);

    /// <summary>Ends the conversation with an error that is no refusal: a bug.</summary>
    public void Break(Exception exception) => begun.OnNext(Observable.Throw<Reply>(exception));

    public void Dispose()
    {
        stopped.Dispose();
        begun.Dispose();
    }

    private async ValueTask<IObservable<Reply>> What(
        Question question, Query.Watch watch, Answers answers, IAnswerFormat format, CancellationToken cancellation)
    {
        if (watch.Topic == WatchTopic.Interface)
        {
            return answers.Device(watch.Name).Interfaces().Select(device => Says(format.Interface(device) + "\n"));
        }

        var (port, attribute) = await answers.Find(question.Name(watch.Name), cancellation);
        Require(
            watch.Every is null || watch.Every >= options.ShortestWatchPeriod,
            $"The shortest period is {options.ShortestWatchPeriod.TotalSeconds} s");
        var watched = new Watched(question, watch.Name, attribute, format);
        return watch.Topic switch
        {
            WatchTopic.Readings => ReadingsOf(port, attribute, watch.Every).Select(watched.Tell),
            WatchTopic.Ready => port.DataReady(attribute.Name).Select(ready => Says(format.Ready(watch.Name, ready) + "\n")),
            WatchTopic.Config => port.Configurations(attribute.Name)
                .Select(description => Says(format.Configuration(watch.Name, description) + "\n")),
            _ => port.Events(attribute.Name, KindOf(watch.Topic)).Select(watched.Tell),
        };
    }

    private static Reply Says(string text) => new(text, CompletesLine: false);

    private static IObservable<Reply> Ending(string text) =>
        text.Length > 0 ? Observable.Return(Says(text + "\n")) : Observable.Empty<Reply>();

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
