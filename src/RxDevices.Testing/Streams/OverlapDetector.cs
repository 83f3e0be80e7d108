using System.Reactive.Linq;

namespace RxDevices.Testing;

/// <summary>Finds streams that break the first rule of streams: one call at a time, and none after the end.</summary>
public static class OverlapDetector
{
    /// <summary>
    /// Cold. The same stream, which fails with an <see cref="OverlapException"/> as soon as a notification begins before the one before it
    /// has returned, on whatever thread, or comes after the end.
    /// </summary>
    public static IObservable<T> FailOnOverlap<T>(this IObservable<T> source) => Observable.Create<T>(observer =>
    {
        var watching = new Watching<T>(observer);
        return source.SubscribeSafe(watching);
    });

    private sealed class Watching<T>(IObserver<T> observer) : IObserver<T>
    {
        private int inside;
        private bool ended;

        public void OnNext(T value) => Pass(() => observer.OnNext(value), isEnd: false);

        public void OnError(Exception error) => Pass(() => observer.OnError(error), isEnd: true);

        public void OnCompleted() => Pass(observer.OnCompleted, isEnd: true);

        private void Pass(Action notify, bool isEnd)
        {
            if (Interlocked.Exchange(ref inside, 1) != 0)
            {
                observer.OnError(new OverlapException("A notification began before the one before it had returned."));
                return;
            }

            try
            {
                if (ended)
                {
                    throw new OverlapException("A notification came after the end of the stream.");
                }

                ended = isEnd;
                notify();
            }
            finally
            {
                Volatile.Write(ref inside, 0);
            }
        }
    }
}
