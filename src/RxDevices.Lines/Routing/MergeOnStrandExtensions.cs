using System.Reactive.Disposables;

namespace RxDevices.Lines;

/// <summary>The operator that puts several streams together whose values never come at once.</summary>
internal static class MergeOnStrandExtensions
{
    /// <summary>
    /// Cold. What <c>Merge</c> does, for streams that all push on one strand: so nothing is locked for a value. Fails with the first of
    /// them. Completes when all have.
    /// </summary>
    /// <param name="first">Subscribed to last, for it may make the others begin.</param>
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
        private readonly List<Inner> following = [];
        private IDisposable? outer;
        private bool isDisposed;
        private int open = 1;

        public void Follow(IObservable<IObservable<T>> others) => outer = others.Subscribe(this);

        public void OnNext(IObservable<T> value)
        {
            var inner = new Inner(this);
            lock (following)
            {
                open++;
                following.Add(inner);
            }

            inner.Follow(value);
            if (isDisposed)
            {
                inner.Dispose();
            }
        }

        public void OnError(Exception error) => observer.OnError(error);

        public void OnCompleted() => End(null);

        public void Dispose()
        {
            Inner[] left;
            lock (following)
            {
                isDisposed = true;
                left = [.. following];
                following.Clear();
            }

            outer?.Dispose();
            Array.ForEach(left, inner => inner.Dispose());
        }

        private void End(Inner? ended)
        {
            bool isLast;
            lock (following)
            {
                isLast = --open == 0;
                if (ended is not null)
                {
                    following.Remove(ended);
                }
            }

            if (isLast)
            {
                observer.OnCompleted();
            }
        }

        private void Tell(T value) => observer.OnNext(value);

        private sealed class Inner(Merging<T> merging) : IObserver<T>, IDisposable
        {
            private SingleAssignmentDisposableValue subscription;

            public void Follow(IObservable<T> values) => subscription.Disposable = values.Subscribe(this);

            public void OnNext(T value) => merging.Tell(value);

            public void OnError(Exception error) => merging.OnError(error);

            public void OnCompleted() => merging.End(this);

            public void Dispose() => subscription.Dispose();
        }
    }
}
