using System.Reactive.Disposables;

namespace RxDevices.Lines;

/// <summary>The operator that puts several streams together whose values never come at once.</summary>
internal static class MergeOnStrandExtensions
{
    /// <summary>
    /// Cold. What <c>Merge</c> does, for streams that all push on one strand: so nothing is locked for a value. Fails with the first that
    /// fails. Completes when <paramref name="first"/> has, and all the others that have begun.
    /// </summary>
    /// <param name="first">Subscribed to last, for it makes the others begin.</param>
    /// <param name="others">Those that begin meanwhile.</param>
    public static IObservable<T> MergeOnStrand<T>(this IObservable<T> first, IObservable<IObservable<T>> others) =>
        new Merge<T>(first, others);

    private sealed class Merge<T>(IObservable<T> first, IObservable<IObservable<T>> others) : IObservable<T>
    {
        public IDisposable Subscribe(IObserver<T> observer)
        {
            var merging = new Merging<T>(observer);
            merging.Follow(others);
            merging.OnNext(first);
            return merging;
        }
    }

    private sealed class Merging<T>(IObserver<T> observer) : IObserver<IObservable<T>>, IDisposable
    {
        private readonly Lock gate = new();
        private Inner? newest;
        private IDisposable? outer;
        private bool isDisposed;
        private int open;

        public void Follow(IObservable<IObservable<T>> others) => outer = others.Subscribe(this);

        public void OnNext(IObservable<T> value)
        {
            Inner inner;
            lock (gate)
            {
                open++;
                newest = inner = new(this, newest);
            }

            inner.Follow(value);
            if (isDisposed)
            {
                inner.Dispose();
            }
        }

        public void OnError(Exception error) => observer.OnError(error);

        public void OnCompleted()
        {
            // The others that have begun go on.
        }

        public void Dispose()
        {
            Inner? left;
            lock (gate)
            {
                isDisposed = true;
                (left, newest) = (newest, null);
            }

            outer?.Dispose();
            for (; left is not null; left = left.Older)
            {
                left.Dispose();
            }
        }

        private void Tell(T value) => observer.OnNext(value);

        private void End(Inner ended)
        {
            bool isLast;
            lock (gate)
            {
                isLast = --open == 0;
                Forget(ended);
            }

            if (isLast)
            {
                observer.OnCompleted();
            }
        }

        private void Forget(Inner ended)
        {
            if (newest == ended)
            {
                newest = ended.Older;
                return;
            }

            for (var inner = newest; inner is not null; inner = inner.Older)
            {
                if (inner.Older == ended)
                {
                    inner.Older = ended.Older;
                    return;
                }
            }
        }

        private sealed class Inner(Merging<T> merging, Inner? older) : IObserver<T>, IDisposable
        {
            private SingleAssignmentDisposableValue subscription;

            public Inner? Older { get; set; } = older;

            public void Follow(IObservable<T> values) => subscription.Disposable = values.Subscribe(this);

            public void OnNext(T value) => merging.Tell(value);

            public void OnError(Exception error) => merging.OnError(error);

            public void OnCompleted() => merging.End(this);

            public void Dispose() => subscription.Dispose();
        }
    }
}
