using System.Reactive.Concurrency;
using System.Reactive.Linq;

namespace RxDevices.Tango;

/// <summary>A question asked again and again.</summary>
internal static class Questions
{
    /// <summary>Cold. Completes when what is asked was disposed of; fails with whatever a question throws. On any thread. The answers to
    /// a question that is asked at once and then every so often, one at a time: while one is under way, ticks go by.</summary>
    /// <param name="period">How often.</param>
    /// <param name="clock">All there is of time.</param>
    /// <param name="ask">Asks.</param>
    public static IObservable<T> Every<T>(TimeSpan period, IScheduler clock, Func<CancellationToken, Task<T>> ask) =>
        Observable.Create<T>(async (observer, cancellation) =>
    {
        var due = clock.Now;
        try
        {
            while (true)
            {
                // The clock runs while the answer is on its way.
                due += period;
                var tick = Until(due);
                var answer = await ask(cancellation).ConfigureAwait(false);

                // It is the answer that may be late, not who is told.
                if (tick.IsCompleted)
                {
                    due += period * (1 + Math.Floor((clock.Now - due) / period));
                    tick = Until(due);
                }

                observer.OnNext(answer);
                await tick.ConfigureAwait(false);
            }
        }
        catch (ObjectDisposedException)
        {
            // The client is gone, and nothing is told any more.
        }

        Task Until(DateTimeOffset due) =>
            Task.Delay(new TimeSpan(Math.Max(0, (due - clock.Now).Ticks)), clock.AsTimeProvider(), cancellation);
    });
}
