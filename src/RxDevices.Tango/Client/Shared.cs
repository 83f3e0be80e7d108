using System.Reactive;
using System.Reactive.Disposables;
using System.Reactive.Linq;

namespace RxDevices.Tango;

/// <summary>
/// What is followed while anybody wants to know, however many they are, and told to all on one strand. Whoever comes later sees the last
/// value first, unless nothing is replayed.
/// </summary>
/// <param name="strand">Where observers are told.</param>
/// <param name="onThrow">Told of whatever an observer throws; that one is cut off.</param>
/// <param name="source">What is followed.</param>
/// <param name="ending">Completes it for all who watch.</param>
/// <param name="replays">Whether the last value is shown to whoever comes later.</param>
/// <remarks>Safe from any thread. When what is followed ends, it ends for all who watch; whoever comes then begins anew.</remarks>
internal sealed class Shared<T>(
    Strand strand, Action<Exception> onThrow, IObservable<T> source, CancellationToken ending, bool replays = true) : IObservable<T>, IDisposable
    where T : class
{
    private readonly Lock gate = new();
    private Run? current;
    private bool disposed;

    public IDisposable Subscribe(IObserver<T> observer)
    {
        Run run;
        var isFirst = false;
        lock (gate)
        {
            if (disposed)
            {
                run = new(strand, onThrow, replays);
                run.End(Notification.CreateOnCompleted<T>());
            }
            else
            {
                isFirst = current is null;
                run = current ??= new(strand, onThrow, replays);
                run.Observers++;
            }
        }

        var subscription = run.Told.Dematerialize().Subscribe(observer);
        if (isFirst)
        {
            run.Following.Add(ending.Register(() => Finish(run, Notification.CreateOnCompleted<T>())));
            run.Following.Add(source.Subscribe(
                value => run.Told.Push(Notification.CreateOnNext(value)),
                exception => Finish(run, Notification.CreateOnError<T>(exception)),
                () => Finish(run, Notification.CreateOnCompleted<T>())));
        }

        return Disposable.Create(() =>
        {
            subscription.Dispose();
            Leave(run);
        });
    }

    /// <summary>Completes for all, and follows no more.</summary>
    public void Dispose()
    {
        Run? run;
        lock (gate)
        {
            disposed = true;
            (run, current) = (current, null);
        }

        run?.End(Notification.CreateOnCompleted<T>());
    }

    private void Leave(Run run)
    {
        lock (gate)
        {
            if (--run.Observers > 0 || current != run)
            {
                return;
            }

            current = null;
        }

        run.Following.Dispose();
    }

    private void Finish(Run run, Notification<T> end)
    {
        lock (gate)
        {
            if (current == run)
            {
                current = null;
            }
        }

        run.End(end);
    }

    private sealed class Run(Strand strand, Action<Exception> onThrow, bool replays)
    {
        public Multicast<Notification<T>> Told { get; } = new(strand, onThrow, replays);

        public CompositeDisposable Following { get; } = [];

        public int Observers { get; set; }

        public void End(Notification<T> end)
        {
            Following.Dispose();
            Told.Push(end);
        }
    }
}
