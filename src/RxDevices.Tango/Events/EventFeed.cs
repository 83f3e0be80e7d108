using System.Buffers;
using System.Reactive.Concurrency;
using System.Reactive.Disposables;
using System.Reactive.Linq;
using System.Threading.Channels;

namespace RxDevices.Tango;

/// <summary>One subscription of one observer, through all losses of its server.</summary>
/// <remarks>
/// Between the connection and the observer stands a bounded queue, so that a slow observer holds up nobody: it loses the oldest events, and
/// is told so, because events are counted where they leave the queue.
/// </remarks>
internal sealed class EventFeed<T> : IEventSink, IDisposable
{
    private const int MostWaiting = 1000;

    private readonly Channel<Item> queue = Channel.CreateBounded<Item>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
    private readonly CancellationTokenSource ending = new();
    private readonly SerialDisposable waiting = new();
    private readonly SerialDisposable membership = new();
    private readonly SerialDisposable confirming = new();
    private readonly SerialDisposable closing = new();
    private readonly EventSubscriber owner;
    private readonly EventRequest<T> request;
    private readonly IObserver<EventNotice<T>> observer;
    private readonly Action<Exception> onFault;
    private readonly IScheduler clock;
    private readonly Lock gate = new();
    private int epoch;
    private int begun;
    private int lost;

    public EventFeed(
        EventSubscriber owner, EventRequest<T> request, IObserver<EventNotice<T>> observer, Action<Exception> onFault, IScheduler clock) =>
        (this.owner, this.request, this.observer, this.onFault, this.clock) = (owner, request, observer, onFault, clock);

    /// <summary>How long it waits before it asks again.</summary>
    public static TimeSpan RetryPeriod { get; } = TimeSpan.FromSeconds(1);

    /// <summary>How often it confirms that the events are still wanted; Tango's servers forget after 600 s.</summary>
    public static TimeSpan ConfirmationPeriod { get; } = TimeSpan.FromSeconds(200);

    public void Start()
    {
        closing.Disposable = owner.Closing.Register(Dispose);
        _ = Pump();
        _ = Attempt(isFirst: true);
    }

    public void Dispose()
    {
        ending.Cancel();
        queue.Writer.TryComplete();
        waiting.Dispose();
        confirming.Dispose();
        membership.Dispose();
        closing.Dispose();
    }

    void IEventSink.Prepare()
    {
        lock (gate)
        {
            epoch++;
        }
    }

    void IEventSink.Begin()
    {
        lock (gate)
        {
            begun = epoch;
        }

        Add(new(EventNoticeKind.Subscribed, epoch));
    }

    void IEventSink.Take(ReadOnlySequence<byte> payload, uint counter, bool isFailure, bool isLittleEndian)
    {
        var reader = EventMessage.Open(payload, isLittleEndian);
        DevFailed? failure = null;
        T? value = default;
        if (isFailure)
        {
            failure = Failures.Of(ModelStructures.ReadErrors(ref reader), "The server does not say why there is no event");
        }
        else
        {
            value = request.Read(ref reader);
            reader.End();
        }

        if (reader.Problem is { } problem)
        {
            (value, failure) = (default, DevFailed.Because(Reasons.WrongFormat, $"An event cannot be understood: {problem}", "EventFeed.Take"));
        }

        Add(new(failure is null ? EventNoticeKind.Event : EventNoticeKind.Failed, epoch, counter, value, failure));
    }

    // Before the subscription was in place, its attempt fails instead.
    void IEventSink.Lose()
    {
        lock (gate)
        {
            if (begun != epoch || lost == epoch)
            {
                return;
            }

            lost = epoch;
        }

        Retry();
        Add(new(EventNoticeKind.Lost, epoch, Failure: EventReasons.TimedOut));
    }

    private void Add(Item item) => queue.Writer.TryWrite(item);

    private void Retry()
    {
        confirming.Disposable = null;
        waiting.Disposable = clock.Schedule(RetryPeriod, () =>
        {
            _ = Attempt(isFirst: false);
        });
    }

    private async Task Attempt(bool isFirst)
    {
        try
        {
            membership.Disposable = null;
            var where = await request.Subscribe(ending.Token).ConfigureAwait(false);
            confirming.Disposable = Observable.Interval(ConfirmationPeriod, clock).Subscribe(tick => _ = Confirm());
            membership.Disposable = Disposable.Create(await owner.Join(where, this).ConfigureAwait(false));
        }
        catch (Exception exception) when (exception is DevFailedException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            var away = exception is DevFailedException { Failure: var failure } && ClientFailures.IsAway(failure) ? failure : null;
            if (begun > 0 || away is not null)
            {
                Retry();
                if (isFirst)
                {
                    Add(new(EventNoticeKind.Lost, epoch, Failure: away));
                }

                return;
            }

            queue.Writer.TryComplete(exception as DevFailedException ?? new(
                Reasons.CommunicationFailed, $"The events of the server cannot be reached: {exception.Message}", "EventFeed.Attempt"));
        }
        catch (Exception fault)
        {
            onFault(fault);
            Dispose();
        }
    }

    // A server that is gone is noticed by its silence.
    private async Task Confirm()
    {
        try
        {
            await request.Confirm(ending.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is DevFailedException or IOException or OperationCanceledException)
        {
        }
    }

    private async Task Pump()
    {
        try
        {
            var counter = default(EventCounter);
            var told = 0;
            await foreach (var item in queue.Reader.ReadAllAsync().ConfigureAwait(false))
            {
                if (item.Epoch != told)
                {
                    told = item.Epoch;
                    counter.Restart();
                    observer.OnNext(await Begin().ConfigureAwait(false));
                }

                Tell(item, ref counter);
            }

            observer.OnCompleted();
        }
        catch (DevFailedException refusal) when (queue.Reader.Completion.Exception?.InnerException == refusal)
        {
            observer.OnError(refusal);
        }
        catch (Exception fault)
        {
            onFault(fault);
            Dispose();
        }
    }

    private async ValueTask<EventNotice<T>> Begin()
    {
        try
        {
            return new(
                EventNoticeKind.Subscribed,
                request.Current is { } ask ? await ask(ending.Token).ConfigureAwait(false) : default);
        }
        catch (DevFailedException refusal)
        {
            return new(EventNoticeKind.Subscribed, Failure: refusal.Failure);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            return new(EventNoticeKind.Subscribed);
        }
    }

    private void Tell(in Item item, ref EventCounter counter)
    {
        if (item.Kind == EventNoticeKind.Subscribed)
        {
            return;
        }

        var missing = item.Kind == EventNoticeKind.Lost ? 0 : counter.Next(item.Counter);
        if (missing > 0)
        {
            observer.OnNext(new(EventNoticeKind.Missed, Failure: EventReasons.SomeMissed));
        }

        if (missing is not null)
        {
            observer.OnNext(new(item.Kind, item.Value, item.Failure));
        }
    }

    private readonly record struct Item(
        EventNoticeKind Kind, int Epoch, uint Counter = 0, T? Value = default, DevFailed? Failure = null);
}
