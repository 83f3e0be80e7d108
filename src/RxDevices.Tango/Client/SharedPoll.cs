using System.Reactive;
using System.Reactive.Disposables;
using System.Reactive.Linq;

namespace RxDevices.Tango;

/// <summary>
/// A question asked every so often while anybody wants to know, however many they are: one at a time, so that an answer that takes longer
/// than the period lets the ticks in between go by. Whoever comes later sees the last answer first.
/// </summary>
/// <param name="strand">Where observers are told.</param>
/// <param name="period">How often; the first time is at once.</param>
/// <param name="begin">Makes what asks; its answer is null where there is nothing to tell.</param>
/// <param name="ending">Completes it for all who watch.</param>
/// <remarks>Safe from any thread. A refusal that is thrown ends it for all who watch; whoever comes then begins anew.</remarks>
internal sealed class SharedPoll<T>(
    Strand strand, TimeSpan period, Func<Func<CancellationToken, Task<T?>>> begin, CancellationToken ending = default)
    : IObservable<T>, IDisposable
    where T : class
{
    private readonly TimeProvider time = strand.AsTimeProvider();
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
                run = new(strand);
                run.Answers.Push(Notification.CreateOnCompleted<T>());
            }
            else
            {
                isFirst = current is null;
                run = current ??= new(strand);
                run.Observers++;
            }
        }

        var subscription = run.Answers.Dematerialize().Subscribe(observer);
        if (isFirst)
        {
            _ = Poll(run);
        }

        return Disposable.Create(() =>
        {
            subscription.Dispose();
            Leave(run);
        });
    }

    /// <summary>Completes for all, and asks no more.</summary>
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

        run.End(null);
    }

    private async Task Poll(Run run)
    {
        await using var end = ending.Register(() => Finish(run, Notification.CreateOnCompleted<T>())).ConfigureAwait(false);
        try
        {
            var ask = begin();
            var due = strand.Now;
            while (true)
            {
                // The clock runs while the answer is on its way.
                due += period;
                var tick = Until(due, run.Cancellation);
                if (await ask(run.Cancellation).ConfigureAwait(false) is { } answer)
                {
                    run.Answers.Push(Notification.CreateOnNext(answer));
                }

                if (tick.IsCompleted)
                {
                    due += period * (1 + Math.Floor((strand.Now - due) / period));
                    tick = Until(due, run.Cancellation);
                }

                await tick.ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody wants to know any more.
        }
        catch (ObjectDisposedException)
        {
            Finish(run, Notification.CreateOnCompleted<T>());
        }
        catch (Exception exception)
        {
            Finish(run, Notification.CreateOnError<T>(exception));
        }
    }

    private Task Until(DateTimeOffset due, CancellationToken cancellation) =>
        Task.Delay(new TimeSpan(Math.Max(0, (due - strand.Now).Ticks)), time, cancellation);

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

    private sealed class Run(Strand strand) : IDisposable
    {
        private readonly CancellationTokenSource ending = new();

        // Whoever throws is cut off; there is nobody here to tell.
        public Multicast<Notification<T>> Answers { get; } = new(strand, static _ => { });

        public CancellationToken Cancellation => ending.Token;

        public int Observers { get; set; }

        public void End(Notification<T>? end)
        {
            Dispose();
            if (end is not null)
            {
                Answers.Push(end);
            }
        }

        // Not disposed of: whoever is about to ask still wants its token.
        public void Dispose() => ending.Cancel();
    }
}
